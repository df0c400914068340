<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\SnapshotLost;
use Vendor\LeakResponse\Core\Preserve\Snapshots;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * A table of the shop as lines of JSON: first how it was made, then its rows. Rows come by primary key, so that a later slice goes on
 * where the last one stopped and memory does not grow with the table.
 */
class TableReader
{
    private const ROWS = 1000;
    private const BYTES = 4_000_000;

    public function __construct(private readonly Snapshots $snapshots)
    {
    }

    /**
     * @return iterable<Piece>
     * @throws UnableToCollect
     * @throws SnapshotLost
     */
    public function read(string $table, string $cursor): iterable
    {
        if (preg_match('/^[A-Za-z0-9_$-]{1,64}$/D', $table) !== 1) {
            throw UnableToCollect::because('name_not_safe');
        }
        try {
            yield from $this->rows($table, $cursor);
        } catch (UnableToReachDatabase) {
            throw UnableToCollect::because('database_refused');
        }
    }

    /** @return iterable<Piece> */
    private function rows(string $table, string $cursor): iterable
    {
        $key = $this->key($table);
        $limit = $this->limit($table);
        $snapshot = $this->snapshots->current();
        // Without a key only the count of rows says where to go on; that holds within one snapshot.
        [$mark, $after] = self::place($cursor);
        if ($key === [] && $mark !== $snapshot->id) {
            [$cursor, $after] = ['', []];
        }
        if ($cursor === '') {
            $made = $this->snapshots->rows("SHOW CREATE TABLE `{$table}`")[0] ?? [];
            $cursor = self::mark($snapshot->id, []);
            $head = Piece::line(['table' => $table, 'made_by' => array_values($made)[1] ?? '', 'key' => $key]);
            yield new Piece($head, 0, $cursor, $snapshot);
        }
        do {
            [$sql, $values] = self::query($table, $key, $after, $limit);
            $rows = $this->snapshots->rows($sql, $values);
            $last = $rows === [] ? [] : $rows[count($rows) - 1];
            $after = $key === []
                ? [(string) ((int) ($after[0] ?? 0) + count($rows))]
                : array_map(static fn (string $column): string => (string) ($last[$column] ?? ''), $key);
            if ($rows !== []) {
                $text = implode('', array_map(static fn (array $row): string => Piece::line(array_values($row)), $rows));
                yield new Piece($text, count($rows), self::mark($snapshot->id, $after), $snapshot);
            }
        } while (count($rows) === $limit);
    }

    /** @return list<string> columns of the primary key, in order */
    private function key(string $table): array
    {
        $rows = $this->snapshots->rows(
            "SELECT COLUMN_NAME AS name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?"
            . " AND INDEX_NAME = 'PRIMARY' ORDER BY SEQ_IN_INDEX",
            [$table]
        );
        return array_map(strval(...), array_column($rows, 'name'));
    }

    /** @return int<1, 1000> rows that are read at once */
    private function limit(string $table): int
    {
        $row = $this->snapshots->rows(
            'SELECT AVG_ROW_LENGTH AS bytes FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?',
            [$table]
        )[0] ?? throw UnableToCollect::because('not_there');
        return max(1, min(self::ROWS, intdiv(self::BYTES, max(1, (int) $row['bytes']))));
    }

    /**
     * @param list<string> $key
     * @param list<string> $after
     * @return array{string, list<string|int>}
     */
    private static function query(string $table, array $key, array $after, int $limit): array
    {
        if ($key === []) {
            return ["SELECT * FROM `{$table}` LIMIT {$limit} OFFSET " . (int) ($after[0] ?? 0), []];
        }
        [$reaches, $values] = [[], []];
        foreach ($after === [] ? [] : $key as $place => $column) {
            $same = array_map(static fn (string $before): string => "`{$before}` = ?", array_slice($key, 0, $place));
            $reaches[] = '(' . implode(' AND ', [...$same, "`{$column}` > ?"]) . ')';
            $values = [...$values, ...array_slice($after, 0, $place + 1)];
        }
        $where = $reaches === [] ? '' : 'WHERE ' . implode(' OR ', $reaches);
        $order = implode(', ', array_map(static fn (string $column): string => "`{$column}`", $key));
        return ["SELECT * FROM `{$table}` {$where} ORDER BY {$order} LIMIT {$limit}", $values];
    }

    /** @param list<string> $after */
    private static function mark(string $snapshot, array $after): string
    {
        return json_encode([$snapshot, array_map(base64_encode(...), $after)], JSON_THROW_ON_ERROR);
    }

    /** @return array{string, list<string>} */
    private static function place(string $cursor): array
    {
        $read = $cursor === '' ? ['', []] : json_decode($cursor, true, 4, JSON_THROW_ON_ERROR);
        $after = is_array($read) && is_array($read[1] ?? null) ? $read[1] : [];
        return [
            is_array($read) && is_string($read[0] ?? null) ? $read[0] : '',
            array_map(static fn (mixed $one): string => (string) base64_decode(is_string($one) ? $one : '', true), array_values($after)),
        ];
    }
}
