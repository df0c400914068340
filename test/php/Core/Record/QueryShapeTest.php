<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTables;
use Vendor\LeakResponse\Core\Record\Touch\QueryShape;
use Vendor\LeakResponse\Core\Record\Touch\QueryText;

class QueryShapeTest extends TestCase
{
    /** @return array<string, array{string, string}> */
    public static function secrets(): array
    {
        return [
            'a text' => ["SELECT email FROM customer_entity WHERE email = 'canary7@example.test'", 'canary7'],
            'a text with an escaped quote' => ["SELECT email FROM customer_entity WHERE n = 'it\\'s canary7' AND a = 'b'", 'canary7'],
            'a text with a doubled quote' => [
                "SELECT email FROM customer_entity WHERE n = 'it''s canary7' OR n = \"say \"\"canary7\"\"\"",
                'canary7',
            ],
            'a text without its end' => ["SELECT email FROM customer_entity WHERE n = 'canary7", 'canary7'],
            'a text that looks like a comment' => ["SELECT email FROM customer_entity WHERE n = '/* canary7 */ -- canary7'", 'canary7'],
            'a comment' => ["SELECT email /* canary7 */ FROM customer_entity -- canary7\n# canary7\nWHERE 1", 'canary7'],
            'a comment without its end' => ['SELECT email FROM customer_entity /* canary7', 'canary7'],
            'a number' => ['SELECT email FROM customer_entity WHERE entity_id IN (4711, 4711.5, -4711) OR dob > 0x4711', '4711'],
            'a text of a given character set' => ["SELECT email FROM customer_entity WHERE n = _utf8'canary7' OR n = x'ca7a'", 'canary7'],
            'a text in a comment that is carried out' => [
                "SELECT /*!40001 SQL_NO_CACHE */ * FROM customer_entity /*! WHERE n = 'canary7' */",
                'canary7',
            ],
        ];
    }

    #[DataProvider('secrets')]
    public function testNoValueOfAStatementIsKept(string $sql, string $secret): void
    {
        $shape = QueryShape::of($sql, new PersonalTables());

        self::assertNotNull($shape);
        self::assertSame(['customer_entity'], $shape->tables);
        self::assertStringNotContainsString($secret, (string) json_encode($shape));
    }

    public function testStatementsThatDifferInTheirValuesHaveOneFingerprint(): void
    {
        $one = self::of("SELECT `email` FROM `customer_entity` WHERE (entity_id IN(1, 2, 3)) AND n = 'a'");
        $other = self::of("select  `email`\n from `customer_entity` where (entity_id in( 77 )) and n = \"b\" ;");
        $third = self::of('select `email` from `customer_entity` where (entity_id in(?, ?)) and n = :name');

        self::assertSame([$one?->fingerprint, $one?->fingerprint], [$other?->fingerprint, $third?->fingerprint]);
        self::assertNotSame($one?->fingerprint, self::of('SELECT firstname FROM customer_entity WHERE entity_id = 1')?->fingerprint);
    }

    /** @return array<string, array{string, list<string>, list<string>}> statement, tables, marks */
    public static function reads(): array
    {
        return [
            'with a prefix and a schema' => ['SELECT email FROM `shop`.`mg_customer_entity` WHERE a = 1', ['customer_entity'], []],
            'by a join' => ['SELECT 1 FROM a LEFT JOIN sales_order_payment p ON p.x = a.x WHERE 1', ['sales_order_payment'], []],
            'by a list of tables' => ['SELECT 1 FROM a, customer_entity b WHERE a.x = b.x', ['customer_entity'], []],
            'in the second half of a union' => ['(SELECT 1) UNION (SELECT email FROM quote LIMIT 1)', ['quote'], []],
            'as mysqldump does' => ['SELECT /*!40001 SQL_NO_CACHE */ * FROM `customer_entity`', ['customer_entity'], ['dump']],
            'in the short form' => ['TABLE newsletter_subscriber', ['newsletter_subscriber'], ['dump']],
            'without a condition' => ['SELECT email FROM customer_entity ORDER BY email', ['customer_entity'], ['scan']],
            'only counted' => ['SELECT COUNT(*) FROM customer_entity', ['customer_entity'], []],
            'into a file' => ["SELECT email INTO OUTFILE '/x' FROM quote WHERE 1", ['quote'], ['outfile']],
            'into a table of its own' => ['CREATE TABLE x AS SELECT email FROM quote WHERE 1', ['quote'], ['copy']],
            'into a table of persons' => ['INSERT INTO customer_grid_flat SELECT * FROM customer_entity WHERE 1', ['customer_entity'], []],
            'its definition' => ['SHOW CREATE TABLE `customer_entity`', ['customer_entity'], ['definition']],
        ];
    }

    /**
     * @param list<string> $tables
     * @param list<string> $marks
     */
    #[DataProvider('reads')]
    public function testAReadIsKnownByItsTablesAndWhatStandsOut(string $sql, array $tables, array $marks): void
    {
        $shape = self::of($sql);

        self::assertSame([$tables, $marks], [$shape?->tables, $shape?->marks]);
    }

    /** @return array<string, array{string}> */
    public static function others(): array
    {
        return [
            'a table of goods' => ['SELECT * FROM catalog_product_entity'],
            'a table whose name begins alike' => ['SELECT * FROM sales_order_status'],
            'a column of that name' => ['SELECT a, `quote`.`x`, quote.y FROM z'],
            'a name in a text' => ["SELECT a FROM b WHERE c = 'from customer_entity'"],
            'a name in a comment' => ['SELECT a FROM b /* from customer_entity */'],
            'a write' => ['UPDATE customer_entity SET a = 1'],
            'a write of values' => ["INSERT INTO quote (a) VALUES ('select x from quote')"],
        ];
    }

    #[DataProvider('others')]
    public function testWhatReadsNothingOfPersonsIsNoShape(string $sql): void
    {
        self::assertNull(self::of($sql));
    }

    public function testTablesOfOtherModulesCanBeNamed(): void
    {
        $shape = QueryShape::of('SELECT * FROM acme_people WHERE id = 1', new PersonalTables(['acme_people', 'not a name;']));

        self::assertSame(['acme_people'], $shape?->tables);
    }

    public function testALongListOfValuesIsReadInTimeAndATextThatIsNoUtf8IsNotKept(): void
    {
        $list = implode(', ', array_fill(0, 60000, "'a'"));

        $text = QueryText::of("SELECT a FROM quote WHERE b IN ({$list})");
        self::assertSame('select a from quote where b in (?)', substr($text, 0, 100));
        self::assertSame(['unreadable'], self::of("SELECT \xff FROM customer_entity")?->marks);
    }

    private static function of(string $sql): ?QueryShape
    {
        return QueryShape::of($sql, new PersonalTables());
    }
}
