<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\EntryListInterface;
use Vendor\LeakResponse\Api\SearchLedgerInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Searches the projection by time, newest first. Each filter has an index that ends in the time, and a page begins where the one
 * before ended, so a page costs the same however long the ledger is and wherever it lies.
 */
class SearchLedger implements SearchLedgerInterface
{
    private const MOST = 200;

    public function __construct(
        private readonly Connection $connection,
        private readonly Projection $projection,
        private readonly LedgerReader $ledger,
        private readonly FoundEntries $found,
        private readonly Sight $sight,
    ) {
    }

    public function execute(
        string $type = '',
        string $actor = '',
        string $door = '',
        int $incident = 0,
        string $from = '',
        string $to = '',
        string $before = '',
        int $limit = 50
    ): EntryListInterface {
        if ($limit < 1 || $limit > self::MOST) {
            throw Refusal::badField('limit', 'limit must be between 1 and ' . self::MOST . '.');
        }
        // The most telling first: it leads.
        $filter = array_filter(
            ['actor' => $actor, 'incident_id' => $incident, 'type' => $type, 'door' => $door],
            static fn (string|int $value): bool => $value !== '' && $value !== 0
        );
        $lead = array_key_first($filter);
        $hidden = $this->sight->hidden();
        $wanted = [
            ...self::equal($filter, $lead),
            ...self::since('at >= ?', 'from', $from),
            ...self::since('at < ?', 'to', $to),
            ...self::after($before),
            ...($hidden === [] ? [] : [['(incident_id IS NULL OR incident_id NOT IN (' . implode(', ', $hidden) . '))', []]]),
        ];
        $rows = $this->rows($wanted, $lead, $limit + 1);
        $shown = array_slice($rows, 0, $limit);
        $last = $shown[count($shown) - 1] ?? null;
        return new EntryListView(
            array_map(FoundEntries::view(...), $shown),
            count($rows) > $limit && $last !== null ? "{$last['at']}-{$last['entry_index']}" : null,
            (string) $this->projection->size(),
            (string) ($this->ledger->head()->size ?? 0),
            $before === '' ? $this->distinct('type') : [],
            $before === '' ? $this->distinct('door') : [],
            $this->found->erased($shown),
            $hidden === [] ? null : $this->sight->contact(),
        );
    }

    /**
     * @param list<array{string, list<int|string>}> $wanted conditions with their values
     * @return list<array<string, string|null>>
     */
    private function rows(array $wanted, ?string $lead, int $limit): array
    {
        $order = ($lead === null ? '' : "{$lead} DESC, ") . 'at DESC, entry_index DESC';
        $where = $wanted === [] ? '' : ' WHERE ' . implode(' AND ', array_column($wanted, 0));
        return $this->connection->fetchAll(
            'SELECT ' . FoundEntries::COLUMNS . " FROM {$this->table()}{$where} ORDER BY {$order} LIMIT {$limit}",
            array_merge(...array_column($wanted, 1))
        );
    }

    /**
     * The leading one is written as a range of one value: for an equality MariaDB reads its whole index from the newest on, and a page
     * in the middle of a long ledger takes a second instead of a millisecond.
     *
     * @param array<string, int|string> $filter by column
     * @return list<array{string, list<int|string>}>
     */
    private static function equal(array $filter, ?string $lead): array
    {
        $wanted = [];
        foreach ($filter as $column => $value) {
            $wanted[] = $column === $lead
                ? ["{$column} >= ? AND {$column} <= ?", [$value, $value]]
                : ["{$column} = ?", [$value]];
        }
        return $wanted;
    }

    /**
     * @return list<array{string, list<int|string>}>
     * @throws Refusal
     */
    private static function since(string $condition, string $field, string $instant): array
    {
        if ($instant === '') {
            return [];
        }
        $at = Instant::parse($instant) ?? throw Refusal::badField($field, "{$field} must be an instant of RFC 3339.");
        return [[$condition, [Instant::micros($at)]]];
    }

    /**
     * The range comes first, for the index; the rest tells entries of the same microsecond apart.
     *
     * @return list<array{string, list<int|string>}>
     */
    private static function after(string $before): array
    {
        if ($before === '') {
            return [];
        }
        [$at, $index] = array_map(intval(...), explode('-', $before)) + [0, 0];
        return [['at <= ?', [$at]], ['(at < ? OR entry_index < ?)', [$at, $index]]];
    }

    /**
     * A few dozen values, each found by one step in its index.
     *
     * @return list<string>
     */
    private function distinct(string $column): array
    {
        $rows = $this->connection->fetchAll("SELECT DISTINCT {$column} FROM {$this->table()} ORDER BY {$column} LIMIT 200");
        return array_map(strval(...), array_column($rows, $column));
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_entry');
    }
}
