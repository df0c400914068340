<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Secrets;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Compares what governs the shop with how it was at the last look: admin users, roles, rights, integrations, settings, content,
 * triggers, routines, events, jobs. So it also finds what was written by SQL, past every source. Only digests are kept, under a key
 * that is not in the database: whoever writes there cannot make a change look like no change.
 */
class WatchControl
{
    private const TOLD = 50;
    /** Stands among the ids of a kind that was looked at, also when it has no rows. */
    private const LOOKED = '';

    public function __construct(
        private readonly Connection $connection,
        private readonly ControlTables $tables,
        private readonly Recorder $recorder,
        private readonly Secrets $secrets,
    ) {
    }

    /** @return int kinds that differ from the last look */
    public function look(): int
    {
        $differing = 0;
        foreach ($this->tables->kinds() as $kind) {
            try {
                $now = $this->tables->read($kind);
            } catch (UnableToReachDatabase) {
                // A shop without that module has no such table.
                continue;
            }
            $differing += $this->connection->transaction(fn (): int => $this->compare($kind, $now));
        }
        return $differing;
    }

    /** @param array<string, array{label: string, digest: string}> $now by id */
    private function compare(string $kind, array $now): int
    {
        $kept = $this->kept($kind);
        $rows = [self::LOOKED => ['label' => '', 'digest' => $this->keyed($kind, '', '')]];
        foreach ($now as $id => ['label' => $label, 'digest' => $digest]) {
            $rows[$id] = ['label' => $label, 'digest' => $this->keyed($kind, (string) $id, $digest)];
        }
        $rows = $this->tables->isGrowing($kind) ? $rows + $kept : $rows;
        if (self::digests($kept) === self::digests($rows)) {
            return 0;
        }
        // The first look has nothing to compare with, nor has one whose mark was made under another key.
        $isFirst = ($kept[self::LOOKED]['digest'] ?? '') !== $rows[self::LOOKED]['digest'];
        $data = $isFirst ? ['rows' => count($now)] : $this->differences($kept, $rows);
        $this->tell($isFirst ? 'control.first_look' : 'control.differs', $kind, $data);
        $this->keep($kind, $kept, $rows);
        return $isFirst ? 0 : 1;
    }

    /**
     * @param array<string, array{label: string, digest: string}> $kept
     * @param array<string, array{label: string, digest: string}> $rows
     * @return array<string, mixed>
     */
    private function differences(array $kept, array $rows): array
    {
        $all = [];
        foreach ($rows as $id => ['label' => $label, 'digest' => $digest]) {
            if (($kept[$id]['digest'] ?? '') !== $digest) {
                $all[] = ['change' => isset($kept[$id]) ? 'changed' : 'added', 'id' => (string) $id, 'name' => $label];
            }
        }
        foreach (array_diff_key($kept, $rows) as $id => ['label' => $label]) {
            $all[] = ['change' => 'removed', 'id' => (string) $id, 'name' => $label];
        }
        return ['rows' => count($all), 'what' => array_slice($all, 0, self::TOLD)];
    }

    private function keyed(string $kind, string $id, string $digest): string
    {
        return hash_hmac('sha256', "{$kind}\0{$id}\0{$digest}", $this->secrets->secret('control'), true);
    }

    /**
     * @param array<string, array{label: string, digest: string}> $rows
     * @return array<string, string> in the order of the ids as text
     */
    private static function digests(array $rows): array
    {
        $digests = array_map(static fn (array $row): string => $row['digest'], $rows);
        ksort($digests, SORT_STRING);
        return $digests;
    }

    /** @return array<string, array{label: string, digest: string}> by id */
    private function kept(string $kind): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT subject, label, digest FROM {$this->table()} WHERE kind = ? ORDER BY subject FOR UPDATE",
            [$kind]
        );
        $kept = [];
        foreach ($rows as $row) {
            $kept[(string) $row['subject']] = ['label' => (string) $row['label'], 'digest' => (string) $row['digest']];
        }
        return $kept;
    }

    /**
     * @param array<string, array{label: string, digest: string}> $kept
     * @param array<string, array{label: string, digest: string}> $rows
     */
    private function keep(string $kind, array $kept, array $rows): void
    {
        foreach (array_chunk(array_keys(array_diff_key($kept, $rows)), 200) as $gone) {
            $marks = implode(', ', array_fill(0, count($gone), '?'));
            $ids = array_map(strval(...), $gone);
            $this->connection->execute("DELETE FROM {$this->table()} WHERE kind = ? AND subject IN ({$marks})", [$kind, ...$ids]);
        }
        $fresh = array_diff_assoc(self::digests($rows), self::digests($kept));
        foreach (array_chunk($fresh, 200, true) as $chunk) {
            $values = [];
            foreach ($chunk as $id => $digest) {
                array_push($values, $kind, (string) $id, $rows[$id]['label'], $digest);
            }
            $this->connection->execute(
                "INSERT INTO {$this->table()} (kind, subject, label, digest) VALUES "
                . implode(', ', array_fill(0, count($chunk), '(?, ?, ?, ?)'))
                . ' ON DUPLICATE KEY UPDATE label = VALUES(label), digest = VALUES(digest)',
                $values
            );
        }
    }

    /** @param array<string, mixed> $data */
    private function tell(string $type, string $kind, array $data): void
    {
        $this->recorder->record($type, new Actor('system', 'watch', 'job', 'cron'), ['kind' => $kind] + $data);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_control');
    }
}
