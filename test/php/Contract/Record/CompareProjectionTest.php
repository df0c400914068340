<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;

/** The table that is searched says what the ledger says, or it is named and made again. */
class CompareProjectionTest extends RetentionTestCase
{
    private const PERSON = '00112233445566778899aabbccddeeff';

    protected function setUp(): void
    {
        parent::setUp();
        $this->record(20);
        $this->ledger->recorder->record('customer.viewed', $this->admin, ['person' => self::PERSON]);
        $this->ledger->sequencer->seal();
    }

    /** @return iterable<string, array{string, list<string>}> SQL, indices that are named */
    public static function changes(): iterable
    {
        yield 'another type' => ["UPDATE {entry} SET type = 'nothing' WHERE entry_index = 5", ['5']];
        yield 'another actor' => ["UPDATE {entry} SET actor = 'admin:1' WHERE entry_index = 6", ['6']];
        yield 'another time' => ['UPDATE {entry} SET at = at + 1 WHERE entry_index IN (2, 9)', ['2', '9']];
        yield 'other data' => ["UPDATE {entry} SET params = '{}' WHERE entry_index = 7", ['7']];
        yield 'another incident' => ['UPDATE {entry} SET incident_id = NULL WHERE entry_index = 8', ['8']];
        yield 'a row that is gone' => ['DELETE FROM {entry} WHERE entry_index = 3', ['3']];
        yield 'a person that is gone' => ['DELETE FROM {person}', ['21']];
        yield 'a person who was put in' => ["INSERT INTO {person} VALUES (REPEAT('x', 16), 1, 4)", ['4']];
        yield 'an entry that was put in' => [
            'INSERT INTO {entry} (entry_index, event_id, type, actor, door, at)'
                . " VALUES (999, REPEAT('y', 16), 'made.up', 'admin:1', 'panel', 1)",
            ['999'],
        ];
    }

    /** @param list<string> $named */
    #[DataProvider('changes')]
    public function testARowThatWasChangedByHandIsNamedAndMadeAgain(string $sql, array $named): void
    {
        $whole = $this->rows();
        $this->connection->execute(strtr($sql, [
            '{entry}' => $this->connection->table('leakresponse_record_entry'),
            '{person}' => $this->connection->table('leakresponse_record_person'),
        ]));
        self::assertSame([null, count($named)], $this->kit->compare->compare($this->admin, 0, 60));
        self::assertSame($whole, $this->rows());
        $this->ledger->sequencer->seal();
        self::assertSame($named, $this->facts('projection.differed')[0]['data']['first']);
    }

    public function testATableThatAgreesIsNotSpokenOf(): void
    {
        self::assertSame([null, 0], $this->kit->compare->compare($this->admin, 0, 60));
        $this->ledger->sequencer->seal();
        self::assertSame([], $this->facts('projection.differed'));
    }

    public function testTheTablesAreMadeAgainFromTheLedger(): void
    {
        $whole = $this->rows();
        $this->ledger->projection->forget();
        self::assertSame([[], []], $this->rows());
        $this->ledger->sequencer->seal();
        self::assertSame($whole, $this->rows());
    }

    public function testWhatWasPrunedIsNotMadeAgain(): void
    {
        $this->record(300);
        $this->ledger->sequencer->seal();
        $this->clock->advance(400 * self::DAY);
        $this->record(1);
        $this->kit->prune->prune($this->admin, null, 60);
        $this->ledger->sequencer->seal();
        $whole = $this->rows();
        self::assertSame('256', $whole[0][0]['entry_index']);
        $this->ledger->projection->forget();
        $this->ledger->sequencer->seal();
        self::assertSame($whole, $this->rows());
        self::assertSame([null, 0], $this->kit->compare->compare($this->admin, 0, 60));
    }

    /** @return list<list<array<string, string|null>>> */
    private function rows(): array
    {
        $entry = $this->connection->table('leakresponse_record_entry');
        $person = $this->connection->table('leakresponse_record_person');
        return [
            $this->connection->fetchAll("SELECT * FROM {$entry} ORDER BY entry_index"),
            $this->connection->fetchAll("SELECT HEX(pseudonym) AS who, at, entry_index FROM {$person} ORDER BY entry_index"),
        ];
    }
}
