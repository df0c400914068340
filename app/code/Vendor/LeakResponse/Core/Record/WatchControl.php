<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Compares what governs the shop with how it was at the last look: admin users, roles, rights, integrations, settings, triggers,
 * routines. So it also finds what was written by SQL, past every source. Only digests are kept.
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
        $digests = [self::LOOKED => ''] + array_map(static fn (array $row): string => $row['digest'], $now);
        if ($kept === $digests) {
            return 0;
        }
        // The first look has nothing to compare with.
        $isFirst = !isset($kept[self::LOOKED]);
        if ($isFirst) {
            $this->tell('control.first_look', $kind, ['rows' => count($now)]);
        } else {
            $this->tell('control.differs', $kind, $this->differences(array_diff_key($kept, [self::LOOKED => '']), $now));
        }
        $this->keep($kind, $kept, $digests);
        return $isFirst ? 0 : 1;
    }

    /**
     * @param array<string, string> $kept
     * @param array<string, array{label: string, digest: string}> $now
     * @return array<string, mixed>
     */
    private function differences(array $kept, array $now): array
    {
        $all = [];
        foreach ($now as $id => ['label' => $label, 'digest' => $digest]) {
            if (($kept[$id] ?? '') !== $digest) {
                $all[] = ['change' => isset($kept[$id]) ? 'changed' : 'added', 'id' => (string) $id, 'name' => $label];
            }
        }
        foreach (array_diff_key($kept, $now) as $id => $digest) {
            $all[] = ['change' => 'removed', 'id' => (string) $id, 'name' => ''];
        }
        return ['rows' => count($all), 'what' => array_slice($all, 0, self::TOLD)];
    }

    /** @return array<string, string> digest by id */
    private function kept(string $kind): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT subject, digest FROM {$this->table()} WHERE kind = ? ORDER BY subject FOR UPDATE",
            [$kind]
        );
        $kept = [];
        foreach ($rows as $row) {
            $kept[(string) $row['subject']] = (string) $row['digest'];
        }
        ksort($kept, SORT_STRING);
        return $kept;
    }

    /**
     * @param array<string, string> $kept
     * @param array<string, string> $digests
     */
    private function keep(string $kind, array $kept, array $digests): void
    {
        foreach (array_chunk(array_keys(array_diff_key($kept, $digests)), 200) as $gone) {
            $marks = implode(', ', array_fill(0, count($gone), '?'));
            $ids = array_map(strval(...), $gone);
            $this->connection->execute("DELETE FROM {$this->table()} WHERE kind = ? AND subject IN ({$marks})", [$kind, ...$ids]);
        }
        foreach (array_chunk(array_diff_assoc($digests, $kept), 200, true) as $rows) {
            $values = [];
            foreach ($rows as $id => $digest) {
                array_push($values, $kind, (string) $id, $digest);
            }
            $this->connection->execute(
                "INSERT INTO {$this->table()} (kind, subject, digest) VALUES " . implode(', ', array_fill(0, count($rows), '(?, ?, ?)'))
                . ' ON DUPLICATE KEY UPDATE digest = VALUES(digest)',
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
