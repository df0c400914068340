<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Operate;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Api\Data\NoticeTextInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Api\DeclareIncidentInterface;
use Vendor\LeakResponse\Core\Operate\RequestSchema;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\SchemaCheck;

class RequestSchemaTest extends TestCase
{
    private const INCIDENTS = '/V1/leakresponse/incidents';
    private const ENTRIES = '/V1/leakresponse/ledger/entries';
    private const RUN = '019ab3c4-0000-7000-8000-000000000001';

    public function testARequestThatFitsBecomesTheArgumentsOfItsService(): void
    {
        $route = $this->schema()->check('POST', self::INCIDENTS, self::declaring(), []);

        self::assertSame(DeclareIncidentInterface::class, $route->service);
        self::assertSame('execute', $route->call);
        self::assertSame(['Vendor_LeakResponse::incident_declare'], $route->resources);
        $arguments = $route->arguments();
        self::assertSame(['noticed', 'noticedAt', 'ongoing', 'scope', 'idempotencyKey'], array_keys($arguments));
        self::assertInstanceOf(ScopeInterface::class, $arguments['scope']);
        self::assertSame([1, 3], $arguments['scope']->getIds());
    }

    public function testListsOfShapesAreBuiltInOrder(): void
    {
        $text = ['locale' => 'de_DE', 'title' => 'Wichtig', 'body' => 'Text', 'advice' => ['Neues Passwort setzen']];
        $body = ['incident_id' => 1, 'scope' => ['kind' => 'all', 'ids' => []], 'texts' => [$text], 'idempotency_key' => 'notice-0001'];

        $texts = $this->schema()->check('POST', '/V1/leakresponse/notices', self::json($body), [])->params['texts'];

        self::assertIsArray($texts);
        self::assertInstanceOf(NoticeTextInterface::class, $texts[0]);
        self::assertSame(['Neues Passwort setzen'], $texts[0]->getAdvice());
    }

    public function testParametersOfThePathAndTheQueryAreReadAsWhatTheyMustBe(): void
    {
        self::assertSame(['incidentId' => 12], $this->schema()->check('GET', self::INCIDENTS . '/12', '', [])->arguments());
        self::assertSame(
            ['from' => '0', 'limit' => 10],
            $this->schema()->check('GET', self::ENTRIES, '', ['from' => '0', 'limit' => '10'])->arguments()
        );
    }

    public function testTheRightsOfARouteAreKnownBeforeItsParametersAreRead(): void
    {
        self::assertSame(['Vendor_LeakResponse::ledger'], $this->schema()->rights('GET', '/V1/leakresponse/ledger/consistency'));
        $this->expectException(Refusal::class);
        $this->schema()->rights('GET', '/V1/leakresponse/nowhere');
    }

    public function testTheHostAloneSaysWhichCustomerAsks(): void
    {
        $route = $this->schema()->check('GET', '/V1/leakresponse/mine/notices', '', []);

        self::assertSame(['self'], $route->resources);
        self::assertSame(['customerId'], $route->forced);
        self::assertSame(['customerId' => 7], $route->arguments(['customerId' => 7, 'other' => 1]));
        $refusal = $this->refusal('GET', '/V1/leakresponse/mine/notices', '', ['customer_id' => '8']);
        self::assertSame(['unknown_field', 'customer_id'], [$refusal->refusalCode(), $refusal->field()]);
    }

    public function testAParameterLeftOutKeepsItsDefaultAndNullIsAValue(): void
    {
        $path = '/V1/leakresponse/containments/' . self::RUN . '/pause';

        self::assertSame(['runId', 'version'], array_keys($this->schema()->check('POST', $path, '{"version":1}', [])->arguments()));
        $arguments = $this->schema()->check('POST', $path, '{"version":1,"step_up":null}', [])->arguments();
        self::assertArrayHasKey('stepUp', $arguments);
        self::assertNull($arguments['stepUp']);
    }

    /** @param array<string, mixed> $query */
    #[DataProvider('badRequests')]
    public function testNothingIsCoercedAndTheFieldIsNamed(
        string $code,
        string $field,
        int $status,
        string $method,
        string $path,
        string $body,
        array $query = []
    ): void {
        $refusal = $this->refusal($method, $path, $body, $query);

        self::assertSame([$code, $field, $status], [$refusal->refusalCode(), $refusal->field(), $refusal->status()]);
    }

    /** @return iterable<string, array<mixed>> */
    public static function badRequests(): iterable
    {
        $declare = static fn (string $code, string $field, string $old, string $new): array
            => [$code, $field, 400, 'POST', self::INCIDENTS, str_replace($old, $new, self::declaring())];
        yield 'misspelt field' => $declare('unknown_field', 'idempotencykey', '"idempotency_key"', '"idempotencykey"');
        yield 'camelCase field' => $declare('unknown_field', 'noticedAt', '"noticed_at"', '"noticedAt"');
        yield 'misspelt nested field' => $declare('unknown_field', 'scope.id', '"ids"', '"id"');
        yield 'missing scope' => $declare('missing_field', 'scope', '"scope":{"kind":"websites","ids":[1,3]},', '');
        yield 'missing nested field' => $declare('missing_field', 'scope.ids', ',"ids":[1,3]', '');
        yield 'scope is null' => $declare('wrong_type', 'scope', '{"kind":"websites","ids":[1,3]}', 'null');
        yield 'scope is a list' => $declare('wrong_type', 'scope', '{"kind":"websites","ids":[1,3]}', '[]');
        yield 'ids is an object' => $declare('wrong_type', 'scope.ids', '[1,3]', '{"0":1}');
        yield 'fraction in a string' => $declare('wrong_type', 'scope.ids[1]', '[1,3]', '[1,"1.9"]');
        yield 'number in a string' => $declare('wrong_type', 'scope.ids[0]', '[1,3]', '["1"]');
        yield 'true for a number' => $declare('wrong_type', 'scope.ids[0]', '[1,3]', '[true]');
        yield 'float for an integer' => $declare('wrong_type', 'scope.ids[0]', '[1,3]', '[1.0]');
        yield 'exponent for an integer' => $declare('wrong_type', 'scope.ids[0]', '[1,3]', '[1e2]');
        yield 'null for an integer' => $declare('wrong_type', 'scope.ids[0]', '[1,3]', '[null]');
        yield 'beyond 2^53' => $declare('out_of_range', 'scope.ids[0]', '[1,3]', '[9007199254740993]');
        yield 'beyond 2^64' => $declare('out_of_range', 'scope.ids[0]', '[1,3]', '[18446744073709551617]');
        yield 'zero id' => $declare('out_of_range', 'scope.ids[1]', '[1,3]', '[1,0]');
        yield 'negative id' => $declare('out_of_range', 'scope.ids[0]', '[1,3]', '[-1]');
        yield 'a word that is not known' => $declare('not_one_of', 'noticed', '"skimmer"', '"Skimmer"');
        yield 'number for a word' => $declare('wrong_type', 'noticed', '"skimmer"', '1');
        yield 'a key with a line end' => $declare('bad_format', 'idempotency_key', '"declare-0001"', '"declare-0001\n"');
        yield 'a key too short' => $declare('bad_format', 'idempotency_key', '"declare-0001"', '"x"');
        yield 'a date that is none' => $declare('bad_format', 'noticed_at', '"2026-11-20T08:00:00Z"', '"yesterday"');
        yield '100,000 ids' => ['body_too_large', 'body', 413, 'POST', self::INCIDENTS,
            str_replace('[1,3]', '[' . implode(',', range(1, 100000)) . ']', self::declaring())];
        yield '1,001 ids' => $declare('too_many', 'scope.ids', '[1,3]', '[' . implode(',', range(1, 1001)) . ']');
        yield 'not UTF-8' => ['bad_json', 'body', 400, 'POST', self::INCIDENTS, str_replace('skimmer', "\xC3\x28", self::declaring())];
        yield 'lone surrogate' => ['bad_json', 'body', 400, 'POST', self::INCIDENTS, str_replace('skimmer', '\uD800', self::declaring())];
        yield 'no JSON' => ['bad_json', 'body', 400, 'POST', self::INCIDENTS, '{"noticed":'];
        yield 'nested deeply' => ['bad_json', 'body', 400, 'POST', self::INCIDENTS, str_repeat('{"a":', 20) . '1' . str_repeat('}', 20)];
        yield 'a list for a body' => ['wrong_type', 'body', 400, 'POST', self::INCIDENTS, '[]'];
        yield 'no body' => ['missing_field', 'noticed', 400, 'POST', self::INCIDENTS, ''];
        yield 'query beside a body' => ['unknown_field', 'scope', 400, 'POST', self::INCIDENTS, self::declaring(), ['scope' => 'all']];
        yield 'body of a GET' => ['body_not_allowed', 'body', 400, 'GET', self::INCIDENTS, '{}'];
        yield 'no such route' => ['unknown_route', '', 404, 'GET', '/V1/leakresponse/secrets', ''];
        yield 'route with a tail' => ['unknown_route', '', 404, 'GET', self::INCIDENTS . '/1/2/3', ''];
        yield 'another method' => ['method_not_allowed', '', 405, 'DELETE', self::INCIDENTS, ''];
        yield 'id in words' => ['wrong_type', 'incident_id', 400, 'GET', self::INCIDENTS . '/twelve', ''];
        yield 'id with a sign' => ['wrong_type', 'incident_id', 400, 'GET', self::INCIDENTS . '/+12', ''];
        yield 'id with a zero' => ['wrong_type', 'incident_id', 400, 'GET', self::INCIDENTS . '/012', ''];
        yield 'huge id' => ['out_of_range', 'incident_id', 400, 'GET', self::INCIDENTS . '/99999999999999999999', ''];
        yield 'run id that is none' => ['bad_format', 'run_id', 400, 'GET', '/V1/leakresponse/containments/1', ''];
        yield 'missing in the query' => ['missing_field', 'limit', 400, 'GET', self::ENTRIES, '', ['from' => '0']];
        yield 'list in the query' => ['wrong_type', 'from', 400, 'GET', self::ENTRIES, '', ['from' => ['0'], 'limit' => '1']];
        yield 'not UTF-8 in the query' => ['bad_format', 'from', 400, 'GET', self::ENTRIES, '', ['from' => "\xFF", 'limit' => '1']];
        yield 'filter of fields' => ['unknown_field', 'fields', 400, 'GET', self::INCIDENTS, '', ['fields' => 'items']];
    }

    public function testTheNameOfAnUnknownFieldCannotCarryMarkupOrLength(): void
    {
        $refusal = $this->refusal('POST', self::INCIDENTS, self::json(['<b>' . str_repeat('x', 500) => 1]), []);

        self::assertSame('unknown_field', $refusal->refusalCode());
        self::assertMatchesRegularExpression('/^[A-Za-z0-9_.?-]{1,64}$/', $refusal->field());
        self::assertStringNotContainsString('<', $refusal->getMessage());
    }

    public function testEveryRouteRefusesAFieldItDoesNotKnow(): void
    {
        $tried = 0;
        foreach ((new RouteTable())->routes() as $route) {
            $path = str_replace([':incidentId', ':noticeId', ':runId'], ['1', '1', self::RUN], $route['path']);
            $isGet = $route['method'] === 'GET';
            $refusal = $this->refusal($route['method'], $path, $isGet ? '' : '{"websiteid":1}', $isGet ? ['websiteid' => '1'] : []);
            self::assertSame(['unknown_field', 'websiteid'], [$refusal->refusalCode(), $refusal->field()], $path);
            $tried++;
        }
        self::assertGreaterThan(15, $tried);
    }

    /** @param array<string, mixed> $query */
    private function refusal(string $method, string $path, string $body, array $query): Refusal
    {
        try {
            $this->schema()->check($method, $path, $body, $query);
        } catch (Refusal $refusal) {
            return $refusal;
        }
        self::fail('The request was let through.');
    }

    private function schema(): RequestSchema
    {
        return new RequestSchema(new RouteTable(), new SchemaCheck());
    }

    private static function declaring(): string
    {
        return self::json([
            'noticed' => 'skimmer',
            'noticed_at' => '2026-11-20T08:00:00Z',
            'ongoing' => 'unknown',
            'scope' => ['kind' => 'websites', 'ids' => [1, 3]],
            'idempotency_key' => 'declare-0001',
        ]);
    }

    /** @param array<mixed> $value */
    private static function json(array $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
    }
}
