<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Networks that are refused at every door, and let in again as they were. */
class NetworksTest extends ContainCase
{
    public function testANetworkIsRefusedWhereItIsMeantAndLetInAfterTheUndo(): void
    {
        $run = $this->block(['203.0.113.7/24', '2001:DB8::/32', '192.0.2.9'], new ScopeView('websites', [1]));
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        self::assertTrue($this->isBlocked('203.0.113.200', 1, 3));
        self::assertTrue($this->isBlocked('::ffff:203.0.113.200', 1, 3), 'An IPv4 address in the clothes of IPv6.');
        self::assertTrue($this->isBlocked('2001:db8:1::5', 1, 1));
        self::assertTrue($this->isBlocked('192.0.2.9', 1, 1));
        self::assertFalse($this->isBlocked('192.0.2.10', 1, 1));
        self::assertFalse($this->isBlocked('203.0.113.200', 2, 2), 'Another website.');
        self::assertFalse($this->isBlocked('203.0.113.200', -1, -1), 'The admin belongs to the whole shop.');
        self::assertTrue($this->isBlocked('203.0.113.200', 0, 0), 'A call for every store view.');
        $this->lift($run);
        self::assertFalse($this->isBlocked('203.0.113.200', 1, 3));
    }

    public function testWhatTheShellNamedAndPaymentCallbacksAreLetIn(): void
    {
        $this->block(['203.0.113.0/24']);
        self::assertTrue($this->isBlocked('203.0.113.5', -1, -1));
        self::assertFalse($this->isBlocked('203.0.113.5', 1, 1, ['203.0.113.5']));
        self::assertFalse($this->isBlocked('203.0.113.5', 1, 1, [], '/paypal/ipn'));
        self::assertTrue($this->isBlocked('203.0.113.5', 1, 1, ['/bank'], '/banker'));
    }

    public function testTwoRunsBlockTogetherAndEachLiftsItsOwn(): void
    {
        $first = $this->block(['203.0.113.0/24']);
        $this->clock->advance(1);
        $second = $this->block(['203.0.113.0/24', '192.0.2.9']);
        $this->lift($first);
        self::assertTrue($this->isBlocked('203.0.113.5', 1, 1));
        $this->lift($second);
        self::assertFalse($this->isBlocked('203.0.113.5', 1, 1));
    }

    public function testAProofFailsWhereANodeLetsIn(): void
    {
        $this->host->switches->address->neverBlock = ['203.0.113.0/24'];
        self::assertSame('not_proven', $this->block(['203.0.113.0/24'])->getState());
    }

    public function testNobodyBlocksThemselvesOrHalfTheInternet(): void
    {
        foreach (
            [['198.51.100.0/24', 'own_network'], ['198.51.100.7', 'own_network'], ['11.0.0.0/7', 'network_too_wide'],
            ['2001::/15', 'network_too_wide'], ['home', 'invalid_field'], ['', 'invalid_field']] as [$network, $code]
        ) {
            try {
                $this->planned($network === '' ? [] : [$network]);
                self::fail("{$network} was taken.");
            } catch (Refusal $refusal) {
                self::assertSame($code, $refusal->refusalCode(), $network);
            }
        }
        $this->host->switches->address->current = '';
        self::assertSame('block_networks', $this->planned(['198.51.100.0/24'])->getAction());
    }

    public function testThePlanCountsWhoCameFromThere(): void
    {
        $this->seed->adminSession(3);
        $orders = $this->connection->table('sales_order');
        $this->connection->script("ALTER TABLE {$orders} ADD remote_ip varchar(45) NULL");
        foreach (['192.0.2.1', '192.0.2.200', '198.51.100.1'] as $address) {
            $this->connection->execute("INSERT INTO {$orders} (store_id, remote_ip) VALUES (1, ?)", [$address]);
        }
        $said = [];
        foreach ($this->planned(['192.0.2.0/24'])->getConsequences() as $consequence) {
            $said[$consequence->getCode()] = ($consequence->getParams()[0] ?? null)?->getValue();
        }
        self::assertSame(['2', '1', '192.0.2.0/24'], [
            $said['orders_from_there'] ?? '', $said['admins_from_there'] ?? '', $said['network_refused'] ?? '',
        ]);
    }

    /** @param list<string> $neverBlock */
    private function isBlocked(string $client, int $websiteId, int $storeId, array $neverBlock = [], string $path = '/'): bool
    {
        return $this->host->switches->networkGate()->isBlocked(new ShopVisit($path, $websiteId, $storeId, $client), $neverBlock);
    }

    /** @param list<string> $networks */
    private function planned(array $networks, ?ScopeView $scope = null): PlanInterface
    {
        $options = array_map(static fn (string $network): array => ['network', $network], $networks);
        return $this->planSwitch('block_networks', $options, $scope);
    }

    /** @param list<string> $networks */
    private function block(array $networks, ?ScopeView $scope = null): RunInterface
    {
        return $this->finish($this->startPlan($this->planned($networks, $scope)));
    }
}
