<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTables;
use Vendor\LeakResponse\Core\Record\Touch\QueryBook;
use Vendor\LeakResponse\Core\Record\Touch\QueryPolicy;

class QueryPolicyTest extends TestCase
{
    private const ONE = 'SELECT email FROM customer_entity WHERE entity_id = %d';
    private const LIST = 'SELECT increment_id FROM sales_order WHERE store_id = %d';

    public function testAPageThatAsksOftenMakesOneEntryWithItsFingerprints(): void
    {
        $book = $this->book();
        foreach (range(1, 40) as $id) {
            $this->asked($book, sprintf(self::ONE, $id), 1);
            $this->asked($book, sprintf(self::LIST, $id), 2);
        }

        [[$type, $data]] = $told = $this->told($book, 'all', false);

        self::assertCount(1, $told);
        self::assertSame(['query.read', 80, 120], [$type, $data['statements'], $data['rows']]);
        self::assertIsArray($data['queries']);
        self::assertSame([[80, 40], [40, 40]], array_map(
            static fn (array $query): array => [$query['rows'], $query['times']],
            $data['queries']
        ));
        self::assertSame('Acme\Shop\Block::list', $data['queries'][0]['caller']);
        self::assertTrue($book->isEmpty());
    }

    #[TestWith(['all', false, 1])]
    #[TestWith(['staff', false, 0])]
    #[TestWith(['staff', true, 1])]
    #[TestWith(['large', true, 0])]
    #[TestWith(['a word nobody knows', true, 1])]
    public function testOneReadIsToldAsTheModeSays(string $mode, bool $isStaff, int $entries): void
    {
        $book = $this->book();
        $this->asked($book, sprintf(self::ONE, 7), 1);

        self::assertCount($entries, $this->told($book, $mode, $isStaff));
    }

    #[TestWith(['SELECT * FROM customer_entity', 0, ['dump']])]
    #[TestWith(['SELECT email FROM customer_entity', 49, []])]
    #[TestWith(['SELECT email FROM customer_entity', 50, ['scan']])]
    #[TestWith(['SELECT email FROM customer_entity WHERE 1 = 1', 500, ['many']])]
    #[TestWith(['SELECT email FROM customer_entity WHERE 1 = 1', 499, []])]
    public function testWhatStandsOutIsToldOfShoppersToo(string $sql, int $rows, array $marks): void
    {
        $book = $this->book();
        $this->asked($book, $sql, $rows);
        $told = $this->told($book, 'large', false);
        $flagged = array_values(array_filter($told, static fn (array $one): bool => $one[0] === 'query.flagged'));

        self::assertSame($marks === [] ? [] : [$marks], array_map(static fn (array $one): mixed => $one[1]['marks'], $flagged));
    }

    public function testPagesOfOneListAddUpToMany(): void
    {
        $book = $this->book();
        foreach (range(1, 6) as $page) {
            $this->asked($book, "SELECT email FROM customer_entity WHERE entity_id > {$page} LIMIT 100", 100);
        }

        self::assertSame(['many'], $this->told($book, 'large', false)[0][1]['marks']);
    }

    public function testTheRowOfTheVisitorAloneIsNoNewsButItsWholeTableIs(): void
    {
        $book = $this->book();
        $this->asked($book, 'SELECT * FROM admin_user WHERE user_id = 1', 1);
        self::assertSame([], $this->told($book, 'all', true));

        $this->asked($book, 'SELECT * FROM admin_user', 3);
        self::assertSame(['query.flagged', 'query.read'], array_column($this->told($book, 'staff', true), 0));
    }

    public function testDefinitionsOfManyTablesAreOneEntry(): void
    {
        $book = $this->book();
        $this->asked($book, 'SHOW CREATE TABLE `quote`', 1);
        $this->asked($book, 'SHOW CREATE TABLE `customer_entity`', 1);

        self::assertSame([['query.flagged', [
            'marks' => ['definition'],
            'route' => 'sales_order_view',
            'tables' => ['customer_entity', 'quote'],
            'times' => 2,
            'caller' => 'Acme\Shop\Block::list',
        ]]], $this->told($book, 'staff', true));
    }

    public function testTheWordsOfAStatementThatFailedAreNotKept(): void
    {
        $book = $this->book();
        $this->asked($book, "SELECT email FROM customer_entity WHERE n = 'O'Brien", null);

        $told = (string) json_encode($this->told($book, 'all', true));

        self::assertStringContainsString('"failed":1', $told);
        self::assertStringNotContainsString('rien', $told);
    }

    public function testWhateverAProcessReadsItsMemoryIsBoundedAndTheRestIsCounted(): void
    {
        $book = $this->book();
        foreach (range(1, 700) as $number) {
            $this->asked($book, "SELECT a{$number}_ FROM customer_entity WHERE b = 1", 1);
        }

        $data = $this->told($book, 'all', true)[0][1];

        self::assertIsArray($data['queries']);
        self::assertSame([700, 20, 680], [$data['statements'], count($data['queries']), $data['left_out']]);
        self::assertLessThan(65535, strlen((string) json_encode($data)));
    }

    private function book(): QueryBook
    {
        return new QueryBook(new PersonalTables());
    }

    private function asked(QueryBook $book, string $sql, ?int $rows): void
    {
        $shape = $book->shape($sql);
        self::assertNotNull($shape);
        $book->add($shape, $rows, 2_000_000, static fn (): string => 'Acme\Shop\Block::list');
    }

    /** @return list<array{string, array<string, mixed>}> */
    private function told(QueryBook $book, string $mode, bool $isStaff): array
    {
        [$groups, $leftOut] = $book->take();
        return (new QueryPolicy($mode))->told($groups, $leftOut, $isStaff, 'sales_order_view');
    }
}
