<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Looks once a minute for switches that somebody lowered, forged or removed, in the database or in the file, and for
 * those whose time has come to ask. Doors do not depend on it: they take the stricter of both.
 */
class WatchSwitches
{
    public function __construct(
        private readonly Connection $connection,
        private readonly SwitchTable $table,
        private readonly SwitchFile $file,
        private readonly SwitchSeal $seal,
        private readonly SwitchBook $book,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return int switches found other than they were turned */
    public function look(): int
    {
        // The file first: a turn commits to the database before it writes the file, so an honest row is never behind.
        $hasFile = $this->file->exists();
        $filed = array_filter($this->file->read(), $this->seal->isGenuine(...));
        $rows = $this->table->read();
        $low = $this->low($rows, $filed, $hasFile);
        if ($low !== []) {
            $this->connection->transaction(fn () => $this->restore($low));
        }
        $lost = $rows !== [] && !$hasFile ? 1 : 0;
        if ($lost === 1) {
            $this->record('switch.copy_lost', ['rows' => count($rows)]);
        }
        if ($rows !== [] || $filed !== []) {
            $this->book->mirror();
        }
        $this->askForExpired();
        return count($low) + $lost;
    }

    /**
     * @param array<string, SwitchRow> $rows
     * @param array<string, SwitchRow> $filed
     * @return list<array{SwitchKey, SwitchRow|null, SwitchRow|null}> key, row, copy
     */
    private function low(array $rows, array $filed, bool $hasFile): array
    {
        $low = [];
        foreach ($filed as $name => $copy) {
            $row = $rows[$name] ?? null;
            if ($row === null || !$this->seal->isGenuine($row) || $row->number < $copy->number) {
                $low[] = [$copy->key, $row, $copy];
            }
        }
        foreach ($hasFile ? array_diff_key($rows, $filed) : [] as $row) {
            if (!$this->seal->isGenuine($row)) {
                $low[] = [$row->key, $row, null];
            }
        }
        return $low;
    }

    /** @param list<array{SwitchKey, SwitchRow|null, SwitchRow|null}> $low */
    private function restore(array $low): void
    {
        foreach ($low as [$key, $row, $copy]) {
            $this->record('switch.lowered', [
                'switch' => $key->kind,
                'scope_kind' => $key->scopeKind,
                'scope_id' => $key->scopeId,
                'target' => substr((string) preg_replace('/[^\x21-\x7E]/', '?', $key->target), 0, 64),
                'database' => $row === null ? 'absent' : (string) $row->number,
                'file' => $copy === null ? 'absent' : (string) $copy->number,
                'genuine' => $row !== null && $this->seal->isGenuine($row),
            ]);
            if ($copy !== null) {
                $this->table->put($copy);
            } else {
                $this->table->remove($key);
            }
        }
    }

    /** Expiry asks, once for each turn. */
    private function askForExpired(): void
    {
        $now = Instant::micros($this->clock->now());
        foreach ($this->table->read() as $row) {
            $isDue = $row->isOn && $row->expiresAt > 0 && $row->expiresAt <= $now && $this->seal->isGenuine($row);
            if ($isDue && $this->file->isNews("{$row->key->name()}/{$row->number}/expired")) {
                $this->record('switch.expired', ['switch' => $row->key->kind, 'run' => $row->runId]);
            }
        }
    }

    /** @param array<string, mixed> $data */
    private function record(string $type, array $data): void
    {
        $this->recorder->record($type, new Actor('system', 'watch', 'job', 'cron'), $data);
    }
}
