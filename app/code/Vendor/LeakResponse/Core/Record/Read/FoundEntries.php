<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Inbox\FactParams;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Rows of the search table as the API shows them. */
class FoundEntries
{
    public const COLUMNS = 'entry_index, type, actor, door, at, incident_id, params';

    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param list<int> $indices
     * @return list<FoundEntryView> in that order, without those that are not there any more
     */
    public function at(array $indices): array
    {
        if ($indices === []) {
            return [];
        }
        $rows = $this->connection->fetchAll(
            'SELECT ' . self::COLUMNS . " FROM {$this->connection->table('leakresponse_record_entry')} WHERE entry_index IN ("
            . implode(',', $indices) . ')'
        );
        $views = [];
        foreach ($rows as $row) {
            $views[(int) $row['entry_index']] = self::view($row);
        }
        $inOrder = array_map(static fn (int $index): ?FoundEntryView => $views[$index] ?? null, $indices);
        return array_values(array_filter($inOrder));
    }

    /**
     * Pseudonyms in a page whose persons were erased.
     *
     * @param list<array<string, string|null>> $rows
     * @return list<string> 32 hex digits each
     */
    public function erased(array $rows): array
    {
        $named = [];
        foreach ($rows as $row) {
            preg_match_all('/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/', "{$row['actor']} {$row['params']}", $found);
            $named = [...$named, ...$found[0]];
        }
        $named = array_slice(array_values(array_unique($named)), 0, 1000);
        if ($named === []) {
            return [];
        }
        $gone = $this->connection->fetchAll(
            "SELECT pseudonym FROM {$this->connection->table('leakresponse_record_erased')} WHERE pseudonym IN (0x"
            . implode(',0x', $named) . ') ORDER BY pseudonym'
        );
        return array_map(static fn (array $row): string => bin2hex((string) $row['pseudonym']), $gone);
    }

    /** @param array<string, string|null> $row */
    public static function view(array $row): FoundEntryView
    {
        $data = json_decode((string) $row['params'], true);
        return new FoundEntryView(
            (string) $row['entry_index'],
            Instant::text((int) $row['at']),
            (string) $row['type'],
            (string) $row['actor'],
            (string) $row['door'],
            $row['incident_id'] === null ? null : (int) $row['incident_id'],
            FactParams::of(is_array($data) ? $data : []),
        );
    }
}
