<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\FakeTransactions;

/** One switch for one website: everything stands still there, and nowhere else. */
class IsolationTest extends ContainCase
{
    public function testEveryPartHoldsForTheWebsiteAndTheOthersTradeOnUntilTheUndo(): void
    {
        self::assertSame([false, false, false, false], $this->shut(2));
        $run = $this->isolate();
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        self::assertSame([true, true, true, true], $this->shut(2));
        self::assertSame([false, false, false, false], $this->shut(1));
        self::assertSame([false, false, false, false], $this->shut(3));
        $kinds = array_map(static fn ($probe): string => $probe->getKind(), $run->getProof()?->getProbes() ?? []);
        self::assertContains('other_store', $kinds);
        $lifted = $this->lift($run);
        self::assertSame('lifted', $lifted->getSwitchState());
        self::assertSame([false, false, false, false], $this->shut(2));
    }

    public function testAPartThatWasOnBeforeStaysOnAfterTheLiftAndIsNeverSuperseded(): void
    {
        $page = $this->start('maintenance', []);
        $doors = $this->start('close_doors', [['door', 'rest']]);
        $run = $this->isolate();
        self::assertSame(['on', 'on'], [$this->state($page), $this->state($doors)]);
        $this->lift($run);
        self::assertSame([true, true, false, false], $this->shut(2));
        self::assertSame(['on', 'on'], [$this->state($page), $this->state($doors)]);
        $this->lift($page);
        self::assertSame([false, true, false, false], $this->shut(2));
    }

    public function testLiftingASingleActLeavesTheStoreIsolated(): void
    {
        $page = $this->start('maintenance', []);
        $this->isolate();
        $this->lift($page);
        self::assertSame([true, true, true, true], $this->shut(2));
    }

    public function testOnlyTheChosenPartsHold(): void
    {
        $run = $this->isolate([['part', 'orders'], ['part', 'payment']]);
        self::assertSame('done', $run->getState());
        self::assertSame([false, false, true, true], $this->shut(2));
    }

    public function testCallsForAllStoreViewsGoOnBecauseTheOtherStoresNeedThem(): void
    {
        $this->isolate();
        $gate = $this->host->switches->doorGate();
        self::assertSame([false, true, true], [
            $gate->isClosed(Door::Rest),
            $gate->isClosed(Door::Rest, 2, 2),
            $gate->isClosedSomewhere(Door::Rest),
        ]);
    }

    public function testStaffCannotOrderThereEither(): void
    {
        $this->isolate();
        $orders = $this->host->switches->orders;
        self::assertSame('isolated', $orders->judge(FakeTransactions::regular(), 2, true)['rule'] ?? '');
        self::assertNull($orders->judge(FakeTransactions::regular(), 1, true));
    }

    public function testADeletedRowAndARowWithoutItsPartsOpenNothing(): void
    {
        $this->isolate([['part', 'orders']]);
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        self::assertSame([false, false, false, true], $this->shut(2));
        self::assertGreaterThan(0, $this->host->switches->watch()->look());
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_contain_switch')} SET detail = '' WHERE kind = 'isolate_store'"
        );
        self::assertSame([false, false, false, true], $this->shut(2));
    }

    public function testAProofFailsWhereOnePartDoesNotHold(): void
    {
        $this->host->switches->doors->sabotaged = true;
        self::assertSame('not_proven', $this->isolate()->getState());
    }

    public function testAProofFailsWhereAStoreBesideStandsStillToo(): void
    {
        $this->host->switches->isolation->shutsAll = true;
        self::assertSame('not_proven', $this->isolate()->getState());
    }

    public function testAStoreThatAnotherActHasShutIsNoControl(): void
    {
        $this->start('maintenance', [], [1]);
        $run = $this->isolate();
        $kinds = array_map(static fn ($probe): string => $probe->getKind(), $run->getProof()?->getProbes() ?? []);
        self::assertSame(['done', false], [$run->getState(), in_array('other_store', $kinds, true)]);
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        self::assertSame('not_every_store', $this->refusal([], new ScopeView('all', [])));
        self::assertSame('invalid_field', $this->refusal([['part', 'lights']]));
        self::assertSame('invalid_field', $this->refusal([['part', 'orders'], ['heading', 'Closed']]));
        self::assertSame('invalid_field', $this->refusal([['door', 'rest']]));
        self::assertSame('', $this->refusal([['heading', 'Closed'], ['allow', '192.0.2.0/24']]));
        self::assertSame('', $this->refusal([], new ScopeView('store_views', [3])));
    }

    public function testThePlanNamesWhoGoesOnTrading(): void
    {
        $stores = [];
        foreach ($this->planned('isolate_store', [])->getConsequences() as $said) {
            if ($said->getCode() === 'store_trades_on') {
                $stores[] = $said->getParams()[0]->getValue();
            }
        }
        self::assertSame(['English', 'Arabic'], $stores);
    }

    /** @return list<bool> page, door, payment, orders */
    private function shut(int $storeId): array
    {
        $switches = $this->host->switches;
        $website = $storeId === 2 ? 2 : 1;
        return [
            $switches->maintenance()->standIn(new ShopVisit('/', $website, $storeId, '192.0.2.1'), []) !== null,
            $switches->doorGate()->isClosed(Door::Rest, $website, $storeId),
            $switches->gate()->isSuspended(['card'], true, $website, $storeId),
            $switches->orders->judge(FakeTransactions::regular(), $storeId, false, false) !== null,
        ];
    }

    private function state(RunInterface $run): ?string
    {
        return $this->host->views->show($run->getId())->getSwitchState();
    }

    /** @param list<array{string, string}> $options */
    private function refusal(array $options, ?ScopeView $scope = null): string
    {
        try {
            $this->planned('isolate_store', $options, $scope);
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return '';
    }

    /** @param list<array{string, string}> $options */
    private function planned(string $action, array $options, ?ScopeView $scope = null): PlanInterface
    {
        $given = array_map(static fn (array $option): OptionView => new OptionView(...$option), $options);
        return $this->host->plan()->execute(1, $action, $scope ?? new ScopeView('websites', [2]), ['shop'], $given);
    }

    /**
     * @param list<array{string, string}> $options
     * @param list<int> $websites
     */
    private function start(string $action, array $options, array $websites = [2]): RunInterface
    {
        $this->clock->advance(1);
        return $this->finish($this->startPlan($this->planned($action, $options, new ScopeView('websites', $websites))));
    }

    /** @param list<array{string, string}> $options */
    private function isolate(array $options = []): RunInterface
    {
        return $this->start('isolate_store', $options);
    }

    protected function lift(RunInterface $run, string $reason = 'all clear'): RunInterface
    {
        return parent::lift($this->host->views->show($run->getId()), $reason);
    }
}
