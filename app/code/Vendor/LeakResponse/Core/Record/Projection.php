<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * The table that answers questions about sealed entries. It follows the ledger from wherever it stands, so that emptying it is
 * all it takes to have it made again.
 *
 * Values are written as hexadecimal literals: a thousand rows in one statement without a placeholder each.
 */
class Projection
{
    private const AT_ONCE = 1024;

    /** Data that are longer are read from the entry itself. */
    private const MAX_PARAMS = 60000;

    public function __construct(private readonly Connection $connection, private readonly LedgerTables $tables)
    {
    }

    /** How many entries from the first on are in the table. */
    public function size(): int
    {
        $rows = $this->connection->fetchAll("SELECT MAX(entry_index) AS last FROM {$this->table()}");
        return isset($rows[0]['last']) ? (int) $rows[0]['last'] + 1 : 0;
    }

    /**
     * Adds some of the entries that are missing.
     *
     * @param int $size of the ledger
     * @return bool true when there may be more to do
     * @throws UnableToReadLedger
     */
    public function follow(int $size): bool
    {
        $from = $this->size();
        if ($from >= $size) {
            return false;
        }
        $rows = [];
        for ($index = $from; $index < min($size, $from + self::AT_ONCE); $index += count($part)) {
            $part = array_slice($this->tables->bundle(intdiv($index, Tile::WIDTH), $size), $index % Tile::WIDTH);
            foreach ($part as $offset => $bytes) {
                $rows[] = [$index + $offset, $bytes];
            }
        }
        $this->add($rows);
        return true;
    }

    /** @param list<array{int, string}> $entries index and bytes */
    private function add(array $entries): void
    {
        try {
            $this->insert(array_map(static fn (array $entry): string => self::row($entry[0], $entry[1], false), $entries));
        } catch (UnableToReachDatabase $error) {
            if ($error->isRetryable() || count($entries) === 1) {
                throw $error;
            }
            array_map($this->addOne(...), $entries);
        }
    }

    /**
     * Whoever writes the inbox by hand can use an id twice: the entry is then shown under another.
     *
     * @param array{int, string} $entry
     */
    private function addOne(array $entry): void
    {
        try {
            $this->insert([self::row($entry[0], $entry[1], false)]);
        } catch (UnableToReachDatabase) {
            $this->insert([self::row($entry[0], $entry[1], true)]);
        }
    }

    /** @param list<string> $rows */
    private function insert(array $rows): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()}"
            . ' (entry_index, event_id, type, actor, door, at, incident_id, run_id, params) VALUES ' . implode(',', $rows)
        );
    }

    private static function row(int $index, string $bytes, bool $isIdTaken): string
    {
        $fields = FactFields::of($bytes);
        $id = $isIdTaken || $fields->id === '' ? substr(hash('sha256', "{$index}:{$bytes}", true), 0, 16) : $fields->id;
        // Escaped to ASCII: the shop's tables and connections have different character sets.
        $params = json_encode($fields->data, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        return "({$index}," . self::text($id) . ',' . self::text($fields->type) . ',' . self::text($fields->actor)
            . ',' . self::text($fields->door) . ",{$fields->at}," . ($fields->incident ?? 'NULL')
            . ',' . ($fields->run === null ? 'NULL' : self::text($fields->run))
            . ',' . (strlen($params) > self::MAX_PARAMS ? 'NULL' : self::text($params)) . ')';
    }

    private static function text(string $bytes): string
    {
        return $bytes === '' ? "''" : '0x' . bin2hex($bytes);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_entry');
    }
}
