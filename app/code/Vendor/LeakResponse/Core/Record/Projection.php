<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * The table that answers questions about sealed entries. Everything in it can be made again from the entries.
 *
 * Values are written as hexadecimal literals: thousands of rows in one statement without a placeholder each.
 */
class Projection
{
    /** Data that are longer are read from the entry itself. */
    private const MAX_PARAMS = 60000;

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @param non-empty-list<Fact> $facts the entries from index $first on */
    public function add(int $first, array $facts): void
    {
        $rows = [];
        foreach ($facts as $offset => $fact) {
            $rows[] = self::row($first + $offset, $fact);
        }
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_record_entry')}"
            . ' (entry_index, event_id, type, actor, door, at, incident_id, run_id, params) VALUES ' . implode(',', $rows)
        );
    }

    private static function row(int $index, Fact $fact): string
    {
        $fields = FactFields::of($fact->bytes);
        // Escaped to ASCII: the shop's tables and connections have different character sets.
        $params = json_encode($fields->data, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        return "({$index}," . self::text($fact->id) . ',' . self::text($fields->type) . ',' . self::text($fields->actor)
            . ',' . self::text($fields->door) . ",{$fields->at}," . ($fields->incident ?? 'NULL')
            . ',' . ($fields->run === null ? 'NULL' : self::text($fields->run))
            . ',' . (strlen($params) > self::MAX_PARAMS ? 'NULL' : self::text($params)) . ')';
    }

    private static function text(string $bytes): string
    {
        return $bytes === '' ? "''" : '0x' . bin2hex($bytes);
    }
}
