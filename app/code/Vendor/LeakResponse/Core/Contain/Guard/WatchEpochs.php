<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Looks for epochs that somebody lowered, forged or removed in the database, once a minute. Gates do not depend on it:
 * they take the greater of page, row and file. Each find is recorded, then the row is put back as the file remembers it.
 */
class WatchEpochs
{
    public function __construct(
        private readonly Connection $connection,
        private readonly EpochTable $table,
        private readonly EpochPages $pages,
        private readonly EpochFile $file,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    /** @return int rows and pages found lower than they were raised */
    public function look(): int
    {
        // The file first: a raise commits to the database before it writes the file, so an honest row is never behind.
        $filed = $this->file->all();
        $rows = $this->table->all();
        $low = [];
        foreach ($filed['epochs'] as $bytes => $epoch) {
            $key = EpochKey::fromBytes((string) $bytes);
            $row = $key === null ? null : $rows[$key->name()] ?? null;
            if ($key !== null && ($row === null || !$row['genuine'] || $row['number'] < $epoch['number'])) {
                $low[] = ['key' => $key, 'file' => $epoch, 'row' => $row];
            }
        }
        $isPageLow = $filed['greatest'] > 0 && !$this->arePagesSound($filed['greatest']);
        if ($low !== [] || $isPageLow) {
            $this->connection->transaction(fn () => $this->restore($low, $isPageLow));
        }
        return count($low) + ($isPageLow ? 1 : 0);
    }

    private function arePagesSound(int $greatest): bool
    {
        $pages = $this->pages->all();
        foreach (EpochKey::classes() as $class) {
            if (EpochRecords::integer(str_pad($pages[$class] ?? '', 8, "\0"), 0) < $greatest) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param list<array{
     *     key: EpochKey,
     *     file: array{number: int, watermark: int},
     *     row: array{number: int, watermark: int, genuine: bool, key: EpochKey}|null
     * }> $low
     */
    private function restore(array $low, bool $isPageLow): void
    {
        $this->table->lockCounter($this->identifiers->bytes(16));
        $at = Instant::micros($this->clock->now());
        foreach ($low as $found) {
            $this->record($found['key']->class, [
                'scope_kind' => $found['key']->kind,
                'scope_id' => $found['key']->id,
                'file' => (string) $found['file']['number'],
                'database' => $found['row'] === null ? 'absent' : (string) $found['row']['number'],
                'genuine' => $found['row'] !== null && $found['row']['genuine'],
            ]);
            $nonce = $this->identifiers->bytes(16);
            ['number' => $number, 'watermark' => $watermark] = $found['file'];
            $this->table->put([$found['key']], $number, $watermark, $nonce, 'restored', $at);
        }
        if ($isPageLow) {
            $this->record('page', ['database' => 'page']);
        }
        $this->pages->write();
    }

    /** @param array<string, mixed> $data */
    private function record(string $class, array $data): void
    {
        $this->recorder->record('epoch.lowered', new Actor('system', 'watch', 'job', 'cron'), ['class' => $class, ...$data]);
    }
}
