<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Rows of `leakresponse_preserve_item`: what a package is to hold, and what became of each. */
class ItemBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /** @param list<PlannedItem> $items */
    public function add(string $packageId, array $items): void
    {
        foreach ($items as $place => $item) {
            $this->connection->execute(
                "INSERT INTO {$this->name()} (package_id, n, kind, name, place, expected, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [$packageId, $place + 1, $item->kind, self::ascii($item->name), self::ascii($item->place), $item->expected, Item::WAITING]
            );
        }
    }

    /** The first item that is not over. */
    public function next(string $packageId): ?Item
    {
        return $this->some('state IN (?, ?) ORDER BY n LIMIT 1', [$packageId, Item::WAITING, Item::COLLECTING])[0] ?? null;
    }

    /** @return list<Item> in order of volatility */
    public function of(string $packageId): array
    {
        return $this->some('1 = 1 ORDER BY n', [$packageId]);
    }

    /** @return array<string, int> how many items are in which state */
    public function states(string $packageId): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT state, COUNT(*) AS n FROM {$this->name()} WHERE package_id = ? GROUP BY state",
            [$packageId]
        );
        $states = [];
        foreach ($rows as $row) {
            $states[(string) $row['state']] = (int) $row['n'];
        }
        return $states;
    }

    /** @param non-empty-array<string, scalar|null> $columns */
    public function change(string $packageId, int $n, array $columns): void
    {
        $sets = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($columns)));
        $this->connection->execute(
            "UPDATE {$this->name()} SET {$sets} WHERE package_id = ? AND n = ?",
            [...array_values($columns), $packageId, $n]
        );
    }

    /**
     * @param list<scalar> $values
     * @return list<Item>
     */
    private function some(string $where, array $values): array
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->name()} WHERE package_id = ? AND {$where}", $values);
        return array_map(static fn (array $row): Item => new Item(
            (int) $row['n'],
            new PlannedItem((string) $row['kind'], self::text($row['name']), self::text($row['place']), (int) $row['expected']),
            (string) $row['state'],
            (string) $row['reason'],
            self::text($row['resume_at']),
            (int) $row['attempts'],
            (int) $row['began_at'],
            (int) $row['ended_at'],
        ), $rows);
    }

    /** Tables of a shop may not hold every character; names of files that are no text keep their look. */
    public static function ascii(string $text): string
    {
        return json_encode($text, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
    }

    private static function text(?string $json): string
    {
        $text = $json === null || $json === '' ? '' : json_decode($json, true, 2, JSON_THROW_ON_ERROR);
        return is_string($text) ? $text : '';
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_preserve_item');
    }
}
