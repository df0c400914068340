<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\ShopSeed;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** A shop with an incident, ready to be contained. */
abstract class ContainCase extends TestCase
{
    protected TestConnection $connection;
    protected InMemoryRecorder $recorder;
    protected FixedClock $clock;
    protected ContainHost $host;
    protected ShopSeed $seed;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh($this->prefix());
        $this->recorder = new InMemoryRecorder();
        $this->clock = new FixedClock();
        $this->host = ContainHost::on($this->connection, ContainKit::folder(), $this->recorder, $this->clock);
        $this->seed = new ShopSeed($this->connection);
        $this->seed->incident();
    }

    protected function prefix(): string
    {
        return '';
    }

    /** @param list<string> $audience */
    protected function planFor(string $action, ScopeView $scope, array $audience = ['customers']): PlanInterface
    {
        return $this->host->plan()->execute(1, $action, $scope, $audience);
    }

    /** @param list<string> $audience */
    protected function startNew(string $action, ScopeView $scope, array $audience = ['customers']): RunInterface
    {
        return $this->startPlan($this->planFor($action, $scope, $audience));
    }

    protected function startPlan(PlanInterface $plan, string $reason = 'customer export was stolen'): RunInterface
    {
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        return $this->host->start()->execute($plan->getPlanHash(), $reason, 'key-' . $plan->getCountedAt(), $proof);
    }

    protected function finish(RunInterface $run): RunInterface
    {
        return $this->host->advance()->execute($run->getId());
    }

    /** @param list<array{string, string}> $options name and value */
    protected function planSwitch(string $action, array $options, ?ScopeView $scope = null): PlanInterface
    {
        $given = array_map(static fn (array $option): OptionView => new OptionView(...$option), $options);
        return $this->host->plan()->execute(1, $action, $scope ?? new ScopeView('all', []), ['shop'], $given);
    }

    protected function lift(RunInterface $run, string $reason = 'all clear'): RunInterface
    {
        $bound = hash('sha256', "{$run->getId()}:{$run->getVersion()}:undo");
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        return $this->host->undo()->execute($run->getId(), $run->getVersion(), $reason, $proof);
    }

    /**
     * @param list<array{string, string}> $options
     * @return string the code of the refusal; '' when the act was planned
     */
    protected function refusalOfSwitch(string $action, array $options, ?ScopeView $scope = null): string
    {
        try {
            $this->planSwitch($action, $options, $scope);
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return '';
    }

    protected function refused(string $code, int $status, callable $call): void
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            self::assertSame([$code, $status], [$refusal->refusalCode(), $refusal->status()]);
            return;
        }
        self::fail("Nothing was refused; expected {$code}.");
    }

    protected function nothingHappened(): void
    {
        self::assertSame(0, $this->seed->count('leakresponse_contain_run', '1'));
        self::assertSame(0, $this->seed->count('leakresponse_contain_epoch', '1'));
        self::assertSame([], $this->recorder->of('containment_action.intended'));
    }
}
