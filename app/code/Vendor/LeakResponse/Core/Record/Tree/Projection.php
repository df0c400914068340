<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Person\NamedPersons;
use Vendor\LeakResponse\Core\Record\Read\EntryRow;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
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

    public function __construct(private readonly Connection $connection, private readonly LedgerTables $tables)
    {
    }

    /** How many entries from the first on are in the table, or were let go. */
    public function size(): int
    {
        $rows = $this->connection->fetchAll("SELECT MAX(entry_index) AS last FROM {$this->table()}");
        return isset($rows[0]['last']) ? (int) $rows[0]['last'] + 1 : $this->tables->minimum();
    }

    /** Empties the tables; `follow` makes them again. */
    public function forget(): void
    {
        foreach ([$this->table(), $this->persons()] as $table) {
            $this->connection->execute("DELETE FROM {$table}");
        }
    }

    /**
     * What should stand in the table for some entries, and what does.
     *
     * @param list<string> $entries verbatim, from index $from on
     * @return list<int> indices whose rows are missing or say something else
     */
    public function differing(array $entries, int $from): array
    {
        $to = $from + count($entries);
        $range = "entry_index >= {$from} AND entry_index < {$to}";
        $stored = array_column($this->connection->fetchAll(
            "SELECT entry_index, event_id, type, actor, door, at, incident_id, run_id, params FROM {$this->table()} WHERE {$range}"
        ), null, 'entry_index');
        $named = [];
        $rows = $this->connection->fetchAll("SELECT pseudonym, at, entry_index FROM {$this->persons()} WHERE {$range}");
        foreach ($rows as $row) {
            $named[(int) $row['entry_index']][] = bin2hex((string) $row['pseudonym']) . " {$row['at']}";
        }
        $differing = [];
        foreach ($entries as $offset => $bytes) {
            $fields = FactFields::of($bytes);
            $isSame = isset($stored[$from + $offset]) && EntryRow::isOf($stored[$from + $offset], $fields)
                && EntryRow::names($named[$from + $offset] ?? [], $fields);
            $differing = $isSame ? $differing : [...$differing, $from + $offset];
        }
        return $differing;
    }

    /**
     * Rows of entries that do not exist, or were let go: nobody of us wrote them. They are taken out.
     *
     * @param callable(): int $size of the ledger, asked after the rows were read
     * @return list<int> their indices
     */
    public function dropInvented(callable $size): array
    {
        $last = $this->connection->fetchAll("SELECT entry_index FROM {$this->table()} ORDER BY entry_index DESC LIMIT 1000");
        [$low, $high] = [$this->tables->minimum(), $size()];
        $early = $this->connection->fetchAll("SELECT entry_index FROM {$this->table()} WHERE entry_index < ? LIMIT 1000", [$low]);
        $invented = [];
        foreach ([...$last, ...$early] as $row) {
            if ((int) $row['entry_index'] >= $high || (int) $row['entry_index'] < $low) {
                $invented[] = (int) $row['entry_index'];
            }
        }
        foreach ($invented === [] ? [] : [$this->table(), $this->persons()] as $table) {
            $this->connection->execute("DELETE FROM {$table} WHERE entry_index IN (" . implode(',', $invented) . ')');
        }
        return $invented;
    }

    /** Makes the row of one entry again. */
    public function mend(int $index, string $bytes): void
    {
        $this->connection->transaction(function () use ($index, $bytes): void {
            foreach ([$this->table(), $this->persons()] as $table) {
                $this->connection->execute("DELETE FROM {$table} WHERE entry_index = ?", [$index]);
            }
            // The id is unique: whoever gave it to another row has both named.
            $id = FactFields::of($bytes)->id;
            $this->connection->execute("DELETE FROM {$this->table()} WHERE event_id = ?", [$id]);
            $this->add([[$index, $bytes]]);
        });
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
        // Persons first: the other table says how far both have come.
        $this->addPersons($entries);
        try {
            $this->insert(array_map(static fn (array $entry): string => EntryRow::literal($entry[0], $entry[1], false), $entries));
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
            $this->insert([EntryRow::literal($entry[0], $entry[1], false)]);
        } catch (UnableToReachDatabase) {
            $this->insert([EntryRow::literal($entry[0], $entry[1], true)]);
        }
    }

    /** @param list<array{int, string}> $entries index and bytes */
    private function addPersons(array $entries): void
    {
        $rows = [];
        foreach ($entries as [$index, $bytes]) {
            $fields = FactFields::of($bytes);
            foreach (NamedPersons::in($fields) as $pseudonym) {
                $rows[] = '(' . EntryRow::text($pseudonym) . ",{$fields->at},{$index})";
            }
        }
        foreach (array_chunk($rows, self::AT_ONCE) as $some) {
            $this->connection->execute(
                "INSERT IGNORE INTO {$this->persons()} (pseudonym, at, entry_index) VALUES " . implode(',', $some)
            );
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

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_entry');
    }

    private function persons(): string
    {
        return $this->connection->table('leakresponse_record_person');
    }
}
