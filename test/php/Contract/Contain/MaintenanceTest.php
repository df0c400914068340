<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Access\ClientAddress;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Contain\Guard\StandIn;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** The page that stands in place of the shop: where, for whom, and what it says. */
class MaintenanceTest extends ContainCase
{
    public function testItStandsWhereItIsMeantAndNowhereElse(): void
    {
        $run = $this->pause(new ScopeView('websites', [1]));
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        self::assertNotNull($this->visit('/', 1, 1));
        self::assertNotNull($this->visit('/checkout', 1, 3));
        self::assertNull($this->visit('/', 2, 2));
        self::assertNull($this->visit('/V1/orders', 0, 0), 'A call for every store view belongs to all of them.');
        self::assertGreaterThan(0, $this->host->switches->fronts->purges);
    }

    public function testEachStoreViewReadsItsOwnWordsAndTypedTextIsNoMarkup(): void
    {
        $this->pause(new ScopeView('all', []), [['heading', 'Back <soon> {{shop}}'], ['text.3', "Ligne 1\nLigne 2"]]);
        $english = $this->visit('/', 1, 1)->html ?? '';
        $arabic = $this->visit('/', 1, 3)->html ?? '';
        self::assertStringContainsString('<h1>Back &lt;soon&gt; &#123;&#123;shop&#125;&#125;</h1>', $english);
        self::assertStringContainsString('<html lang="en-US" dir="ltr">', $english);
        self::assertStringContainsString('<html lang="ar-EG" dir="rtl">', $arabic);
        self::assertStringContainsString('<p>Ligne 1</p>', $arabic);
        foreach ([$english, $arabic] as $html) {
            self::assertDoesNotMatchRegularExpression('/<script|http-equiv|https?:|\{\{/', $html);
        }
    }

    public function testItSaysWhenOnlyWhereATimeIsKnown(): void
    {
        $run = $this->pause(new ScopeView('all', []));
        self::assertNull($this->visit('/', 1, 1)->retryAfter ?? null);
        $this->lift($run);
        self::assertNull($this->visit('/', 1, 1));
        $this->clock->advance(1);
        $this->pause(new ScopeView('all', []), [['open_at', '2026-11-21T10:00:00Z']]);
        self::assertSame(3599, $this->visit('/', 1, 1)->retryAfter ?? null);
        $this->clock->advance(7200);
        self::assertNull($this->visit('/', 1, 1)->retryAfter ?? null, 'The time went by and it is still closed.');
        self::assertNotNull($this->visit('/', 1, 1));
    }

    public function testCallbacksAndWhatTheShellNamedArePassedThrough(): void
    {
        $this->pause(new ScopeView('all', []), [['allow', '203.0.113.0/24']]);
        self::assertNull($this->visit('/paypal/ipn', 1, 1));
        self::assertNull($this->visit('/paypal/ipn/index', 1, 1));
        self::assertNotNull($this->visit('/paypal/ipnot', 1, 1));
        self::assertNull($this->visit('/', 1, 1, '203.0.113.9'));
        self::assertNotNull($this->visit('/', 1, 1, '203.0.114.9'));
        self::assertNull($this->visit('/bank/callback/1', 1, 1, '198.51.100.1', ['/bank/callback']));
        self::assertNull($this->visit('/', 1, 1, '198.51.100.1', ['198.51.100.0/30']));
    }

    public function testAForwardedAddressCountsOnlyBehindAProxyOfOurs(): void
    {
        $proxies = ['10.0.0.0/8', '2001:db8::/32'];
        self::assertSame('198.51.100.7', ClientAddress::of('198.51.100.7', '203.0.113.9', $proxies));
        self::assertSame('203.0.113.9', ClientAddress::of('10.1.2.3', '203.0.113.9', $proxies));
        self::assertSame('198.51.100.7', ClientAddress::of('10.1.2.3', '203.0.113.9, 198.51.100.7', $proxies));
        self::assertSame('203.0.113.9', ClientAddress::of('2001:db8::1', '203.0.113.9, 10.0.0.1', $proxies));
        self::assertSame('10.1.2.3', ClientAddress::of('10.1.2.3', 'not an address', $proxies));
        self::assertTrue(ClientAddress::isIn('::ffff:203.0.113.9', ['203.0.113.8/31']));
        self::assertFalse(ClientAddress::isIn('203.0.113.9', ['2001:db8::/1']));
    }

    public function testTheKeptCopyAnswersWhileTheDatabaseIsAway(): void
    {
        $this->pause(new ScopeView('websites', [1]));
        $this->connection->script("RENAME TABLE {$this->connection->table('leakresponse_contain_switch')} TO lr_away");
        try {
            touch($this->host->kit->folder . '/switch.jsonl', 1);
            self::assertNotNull($this->visit('/', 1, 1));
            self::assertNotNull($this->host->switches->maintenance()->withoutShop('store1.example.test'));
            self::assertNull($this->host->switches->maintenance()->withoutShop('store2.example.test'));
        } finally {
            $this->connection->script("RENAME TABLE lr_away TO {$this->connection->table('leakresponse_contain_switch')}");
        }
    }

    public function testWithinTheLeaseNoQueryIsAsked(): void
    {
        $this->pause(new ScopeView('all', []));
        $gate = $this->host->switches->maintenance();
        touch($this->host->kit->folder . '/switch.jsonl', $this->clock->now()->getTimestamp());
        $this->connection->script("RENAME TABLE {$this->connection->table('leakresponse_contain_switch')} TO lr_away");
        try {
            self::assertTrue($gate->isOn());
        } finally {
            $this->connection->script("RENAME TABLE lr_away TO {$this->connection->table('leakresponse_contain_switch')}");
        }
    }

    public function testAnotherNodeFollowsAfterItsLease(): void
    {
        $run = $this->pause(new ScopeView('all', []));
        $file = $this->host->kit->folder . '/switch.jsonl';
        $before = (string) file_get_contents($file);
        $this->lift($run);
        file_put_contents($file, $before);
        touch($file, $this->clock->now()->getTimestamp());
        self::assertTrue($this->host->switches->maintenance()->isOn());
        touch($file, $this->clock->now()->getTimestamp() - 3);
        self::assertFalse($this->host->switches->maintenance()->isOn());
        self::assertNotSame($before, file_get_contents($file));
    }

    public function testWhatIsTypedIsChecked(): void
    {
        foreach (
            [['allow', 'everybody'], ['allow', '203.0.113.0/33'], ['open_at', 'soon'], ['order_note', 'perhaps'],
            ['heading', "a\x07b"], ['colour', 'red']] as $option
        ) {
            try {
                $this->pause(new ScopeView('all', []), [$option]);
                self::fail(implode('=', $option) . ' was taken.');
            } catch (Refusal $refusal) {
                self::assertSame(['invalid_field', 'options'], [$refusal->refusalCode(), $refusal->field()]);
            }
        }
    }

    /** @param list<array{string, string}> $options */
    private function pause(ScopeView $scope, array $options = []): RunInterface
    {
        $given = array_map(static fn (array $option): OptionView => new OptionView(...$option), $options);
        return $this->finish($this->startPlan($this->host->plan()->execute(1, 'maintenance', $scope, ['shop'], $given)));
    }


    /** @param list<string> $neverBlock */
    private function visit(
        string $path,
        int $websiteId,
        int $storeId,
        string $client = '198.51.100.1',
        array $neverBlock = []
    ): ?StandIn {
        $visit = new ShopVisit($path, $websiteId, $storeId, $client);
        return $this->host->switches->maintenance()->standIn($visit, $neverBlock);
    }
}
