<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Input that Magento would ignore, coerce or choke on: refused with the field named, nothing changed. */
#[CoversNothing]
class WebInputTest extends WebTestCase
{
    private const INCIDENTS = '/V1/leakresponse/incidents';
    private const GOOD = [
        'noticed' => 'other',
        'noticed_at' => 'unknown',
        'ongoing' => 'no',
        'scope' => ['kind' => 'all', 'ids' => []],
        'idempotency_key' => 'lrtest-input-0000000000000001',
    ];

    private static ?WebSigner $signer = null;

    protected function setUp(): void
    {
        parent::setUp();
        self::$signer ??= $this->enrolled('input ' . microtime(), 'admin:' . $this->shop()->accounts()['lrtest_full']);
    }

    public static function tearDownAfterClass(): void
    {
        self::$signer = null;
        parent::tearDownAfterClass();
    }

    /** @return iterable<string, array{array<string, mixed>, string}> what to change in a good body, field named in the answer */
    public static function badBodies(): iterable
    {
        yield 'an unknown field' => [['website_ids' => [1]], 'website_ids'];
        yield 'a misspelt field' => [['scop' => ['kind' => 'all', 'ids' => []]], 'scop'];
        yield 'a missing scope' => [['scope' => '(left out)'], 'scope'];
        yield 'a scope that is null' => [['scope' => null], 'scope'];
        yield 'a scope without ids' => [['scope' => ['kind' => 'all']], 'scope.ids'];
        yield 'an unknown field in the scope' => [['scope' => ['kind' => 'all', 'ids' => [], 'website' => 1]], 'scope.website'];
        yield 'a number where text belongs' => [['noticed' => 7], 'noticed'];
        yield 'text where a number belongs' => [['scope' => ['kind' => 'websites', 'ids' => ['1.9']]], 'scope.ids[0]'];
        yield 'a fraction' => [['scope' => ['kind' => 'websites', 'ids' => [1.9]]], 'scope.ids[0]'];
        yield 'a huge integer' => [['scope' => ['kind' => 'websites', 'ids' => [1e25]]], 'scope.ids[0]'];
        yield 'an id of another shop' => [['scope' => ['kind' => 'store_views', 'ids' => [99]]], 'scope.ids[0]'];
        yield 'ids for everybody' => [['scope' => ['kind' => 'all', 'ids' => [1]]], 'scope.ids'];
        yield 'a map where a list belongs' => [['scope' => ['kind' => 'websites', 'ids' => ['a' => 1]]], 'scope.ids'];
        yield 'a word that is not on the list' => [['ongoing' => 'maybe'], 'ongoing'];
        yield 'an empty key' => [['idempotency_key' => ''], 'idempotency_key'];
        yield 'a time that does not exist' => [['noticed_at' => '2026-02-30T10:00:00Z'], 'noticed_at'];
    }

    /** @param array<string, mixed> $change */
    #[DataProvider('badBodies')]
    public function testABodyThatDoesNotFitIsRefusedByFieldAndChangesNothing(array $change, string $field): void
    {
        $body = array_filter($change + self::GOOD, static fn (mixed $value): bool => $value !== '(left out)');
        $before = $this->incidents();
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        foreach ([$this->signer()->call('POST', self::INCIDENTS, $body), $panel->call('POST', self::INCIDENTS, $body)] as $answer) {
            self::assertGreaterThanOrEqual(400, $answer['status']);
            self::assertLessThan(500, $answer['status']);
            self::assertSame($field, $answer['field']);
        }
        self::assertSame($before, $this->incidents());
    }

    /** @return iterable<string, array{string, string, int}> raw body, field, status */
    public static function rawBodies(): iterable
    {
        yield 'no JSON' => ['{"noticed":', 'body', 400];
        yield 'a list' => ['[1]', 'body', 400];
        yield 'malformed UTF-8' => ["{\"noticed\":\"\xB1\x31\"}", 'body', 400];
        yield 'nested too deeply' => [str_repeat('{"a":', 20) . '1' . str_repeat('}', 20), 'body', 400];
        yield '100,000 ids' => [
            '{"noticed":"other","noticed_at":"unknown","ongoing":"no","idempotency_key":"lrtest-input-0000000000000001",'
            . '"scope":{"kind":"customers","ids":[' . implode(',', range(1, 100000)) . ']}}',
            'body',
            413,
        ];
        yield '2,000 ids' => [
            '{"noticed":"other","noticed_at":"unknown","ongoing":"no","idempotency_key":"lrtest-input-0000000000000001",'
            . '"scope":{"kind":"customers","ids":[' . implode(',', range(1, 2000)) . ']}}',
            'scope.ids',
            400,
        ];
    }

    #[DataProvider('rawBodies')]
    public function testABodyThatIsNoGoodJsonIsRefused(string $body, string $field, int $status): void
    {
        $answer = $this->shop()->rest('POST', self::INCIDENTS, $this->signer()->headers('POST', self::INCIDENTS, $body), $body);
        self::assertSame([$status, $field], [$answer['status'], $answer['field']]);
    }

    public function testABodyOfFiftyMegabytesIsRefusedUnread(): void
    {
        $body = str_repeat(' ', 50_000_000);
        $answer = $this->shop()->send('POST', '/rest' . self::INCIDENTS, [
            'Content-Type' => 'application/json',
            'Expect' => '',
        ] + $this->signer()->headers('POST', self::INCIDENTS, '{}'), $body);
        self::assertSame(413, $answer['status']);
    }

    public function testAQueryCannotSpeakForTheBody(): void
    {
        $answer = $this->signer()->call('POST', self::INCIDENTS, self::GOOD, 'ongoing=yes');
        self::assertSame([400, 'ongoing'], [$answer['status'], $answer['field']]);
    }

    public function testABodyThatIsNotDeclaredAsJsonIsRefused(): void
    {
        $headers = ['Content-Type' => 'text/plain'] + $this->signer()->headers('POST', self::INCIDENTS, '{}');
        $answer = $this->shop()->rest('POST', self::INCIDENTS, $headers, '{}');
        self::assertSame([415, 'bad_content_type'], [$answer['status'], $answer['code']]);
    }

    public function testAWrongMethodIs405AndAnUnknownRoute404(): void
    {
        self::assertSame(405, $this->signer()->call('PUT', self::INCIDENTS, self::GOOD)['status']);
        self::assertSame(404, $this->signer()->call('GET', '/V1/leakresponse/customers')['status']);
    }

    public function testTheSameKeyGivesTheSameIncidentAndAnotherBodyIsRefused(): void
    {
        $body = ['idempotency_key' => 'lrtest-' . bin2hex(random_bytes(12))] + self::GOOD;
        $first = $this->signer()->call('POST', self::INCIDENTS, $body);
        self::assertSame(200, $first['status']);
        self::assertSame($first['data'], $this->signer()->call('POST', self::INCIDENTS, $body)['data']);
        self::assertSame(422, $this->signer()->call('POST', self::INCIDENTS, ['ongoing' => 'yes'] + $body)['status']);
    }

    private function signer(): WebSigner
    {
        return self::$signer ?? self::fail('There is no signer.');
    }

    private function incidents(): int
    {
        $incidents = $this->signer()->call('GET', self::INCIDENTS)['data'];
        return is_array($incidents) ? count($incidents) : -1;
    }
}
