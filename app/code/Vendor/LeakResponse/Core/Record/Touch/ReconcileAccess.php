<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Holds what the web server wrote about a day against what the ledger says of it. A request in the log without its entry is a source
 * that was switched off or passed by, or a ledger from which something is gone.
 *
 * @phpstan-type Compared array{day: string, files: int, not_read: int, lines: int, missing: int, doors: list<array<string, mixed>>}
 */
class ReconcileAccess
{
    private const TOLD = 20;
    private const DAY = 1440;

    public function __construct(
        private readonly Connection $connection,
        private readonly AccessLogs $logs,
        private readonly Recorder $recorder,
    ) {
    }

    public function isPossible(): bool
    {
        return $this->logs->areNamed();
    }

    /**
     * @param int $day days since 1970, UTC
     * @return Compared
     * @throws UnableToReachDatabase
     * @throws UnableToRecord
     */
    public function compare(int $day, Actor $actor): array
    {
        $from = $day * self::DAY;
        $tally = new AccessTally(new AccessDoors(), $from, $from + self::DAY);
        $files = $this->logs->files($from * 60);
        $notRead = count(array_filter($files, fn (string $file): bool => !$this->isRead($tally, $file)));
        $doors = [];
        foreach (AccessDoors::names() as $name) {
            $compared = $tally->against($name, $this->entries($name, $from), AccessDoors::entries($name)[2]);
            $doors[] = ['door' => $name, ...$compared, 'minutes' => array_slice($compared['minutes'], 0, self::TOLD)];
        }
        $doors = array_values(array_filter($doors, static fn (array $door): bool => $door['requests'] + $door['entries'] > 0));
        $said = [
            'day' => gmdate('Y-m-d', $from * 60),
            'files' => count($files),
            'not_read' => $notRead,
            'lines' => $tally->lines(),
            'missing' => (int) array_sum(array_column($doors, 'missing')),
            'doors' => $doors,
        ];
        $this->recorder->record($said['missing'] + $notRead > 0 ? 'access_log.differs' : 'access_log.compared', $actor, $said);
        return $said;
    }

    private function isRead(AccessTally $tally, string $file): bool
    {
        // Rotated logs are read packed as well.
        $log = @fopen(str_ends_with($file, '.gz') ? "compress.zlib://{$file}" : $file, 'rb');
        if ($log === false) {
            return false;
        }
        $tally->read($log);
        fclose($log);
        return true;
    }

    /** @return array<int, int> number by minute, of the day and a minute around it */
    private function entries(string $name, int $from): array
    {
        [$door, $types] = AccessDoors::entries($name);
        $marks = implode(', ', array_fill(0, count($types), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT `at` DIV 60000000 AS minute, COUNT(*) AS number FROM {$this->connection->table('leakresponse_record_entry')}"
            . " WHERE type IN ({$marks}) AND `at` >= ? AND `at` < ? AND door = ? GROUP BY minute",
            [...$types, ($from - 1) * 60_000_000, ($from + self::DAY + 1) * 60_000_000, $door]
        );
        $entries = [];
        foreach ($rows as $row) {
            $entries[(int) $row['minute']] = (int) $row['number'];
        }
        return $entries;
    }
}
