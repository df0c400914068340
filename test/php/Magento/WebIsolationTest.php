<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** One isolated website of a real shop, over HTTP: before, during and after the undo, while the other one trades. */
#[CoversNothing]
class WebIsolationTest extends WebTestCase
{
    use WebActs;

    private const B2B = ['kind' => 'websites', 'ids' => [2]];

    public function testTheIsolatedWebsiteStandsStillAndTheOtherOneTradesOn(): void
    {
        $this->assertSameOfBoth(['page' => 200, 'rest' => 200, 'graphql' => 200, 'order' => 200]);
        $run = $this->switchOn('isolate_store', [['heading', 'Back soon']], self::B2B);
        try {
            self::assertSame(['page' => 503, 'rest' => 503, 'graphql' => 503, 'order' => 400], $this->seen('b2b', 2));
            self::assertSame(['page' => 200, 'rest' => 200, 'graphql' => 200, 'order' => 200], $this->seen('default', 1));
            self::assertStringContainsString('Back soon', $this->shop()->send('GET', $this->home('b2b'))['body']);
            self::assertSame(200, $this->shop()->rest('GET', '/all/V1/store/websites', $this->bearer())['status']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        $this->assertSameOfBoth(['page' => 200, 'rest' => 200, 'graphql' => 200, 'order' => 200]);
    }

    public function testAPartThatWasOnBeforeStaysOn(): void
    {
        $doors = $this->switchOn('close_doors', [['door', 'graphql']], self::B2B);
        try {
            $run = $this->switchOn('isolate_store', [], self::B2B);
            $this->lift($run['id']);
            self::assertSame(['page' => 200, 'rest' => 200, 'graphql' => 503, 'order' => 200], $this->seen('b2b', 2));
        } finally {
            $this->lift($doors['id']);
        }
        self::assertSame(200, $this->seen('b2b', 2)['graphql']);
    }

    public function testTheProofFindsANodeThatLetsThrough(): void
    {
        $this->whileSet(['never_block' => ['/rest']], function (): void {
            $run = $this->switchOn('isolate_store', [], self::B2B);
            try {
                self::assertSame(200, $this->seen('b2b', 2)['rest']);
                self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
            } finally {
                $this->lift($run['id']);
            }
        });
    }

    /** @param array<string, int> $expected */
    private function assertSameOfBoth(array $expected): void
    {
        self::assertSame([$expected, $expected], [$this->seen('b2b', 2), $this->seen('default', 1)]);
    }

    /** @return array{page: int, rest: int, graphql: int, order: int} how the store view answers from outside */
    private function seen(string $store, int $storeId): array
    {
        return [
            'page' => $this->shop()->send('GET', $this->home($store))['status'],
            'rest' => $this->shop()->rest('GET', "/{$store}/V1/directory/countries")['status'],
            'graphql' => $this->post('/graphql', ['query' => '{storeConfig{code}}'], ['Store' => $store])['status'],
            'order' => $this->shop()->rest('POST', '/V1/orders', $this->bearer(), [
                'entity' => WebOrders::written('ann@example.test', $storeId),
            ])['status'],
        ];
    }

    private function home(string $store): string
    {
        $scope = $store === 'b2b' ? ['--scope=websites', '--scope-code=b2b'] : [];
        return trim($this->shop()->console(['config:show', ...$scope, 'web/unsecure/base_url'])['out']);
    }

    /** @return array<string, string> */
    private function bearer(): array
    {
        return ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
    }
}
