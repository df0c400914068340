<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Contract\Contain\ContainCase;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\FakeActor;

/** A shop with three people on the roster: anna (admin 3), bert (admin 4) and cleo (admin 5, who only responds). */
abstract class ApproveCase extends ContainCase
{
    use NamedPeople;

    protected const ANNA = '3';
    protected const BERT = '4';
    protected const CLEO = '5';

    protected function setUp(): void
    {
        parent::setUp();
        $this->approve = $this->host->approve;
    }

    protected function onShell(callable $work): mixed
    {
        return $this->as(FakeActor::onShell(), $work);
    }

    /** @param string|Actor $who id of an admin at the panel, or anybody else */
    protected function as(string|Actor $who, callable $work): mixed
    {
        $before = $this->host->actor->actor;
        $this->host->actor->actor = is_string($who) ? ContainHost::admin($who) : $who;
        try {
            return $work();
        } finally {
            $this->host->actor->actor = $before;
        }
    }

    /** @param list<array{string, string}> $options */
    protected function planSwitch(string $action, array $options, ?ScopeView $scope = null): PlanInterface
    {
        $this->clock->advance(1);
        return parent::planSwitch($action, $options, $scope);
    }

    protected function suspended(string $method = 'card'): RunInterface
    {
        return $this->finish($this->startPlan($this->planSwitch('suspend_payment', [['method', $method]])));
    }

    protected function askLift(RunInterface $run, ?string $code = null): ApprovalInterface
    {
        return $this->ask('undo', ['runId' => $run->getId(), 'version' => $run->getVersion(), 'recoveryCode' => $code]);
    }

    /** @param array<string, mixed> $about */
    protected function ask(string $verb, array $about): ApprovalInterface
    {
        return $this->approve->ask($this->host->proof, $this->host->shop)
            ->execute(...['verb' => $verb, 'reason' => 'the provider is clean', ...$about]);
    }

    protected function decide(ApprovalInterface $request, string $decision = 'approve', bool $withProof = true): ApprovalInterface
    {
        $proof = $withProof ? $this->host->stepUp->issue($this->host->actor->current(), $request->getBoundTo()) : null;
        return $this->approve->decide($this->host->proof, $this->host->shop)
            ->execute($request->getId(), $request->getVersion(), $decision, $proof);
    }

    protected function isOffered(string $method = 'card'): bool
    {
        return !$this->host->switches->gate()->isSuspended([$method], true, 1, 1);
    }

    protected function refusedWith(string $code, callable $work): Refusal
    {
        try {
            $work();
        } catch (Refusal $refusal) {
            self::assertSame($code, $refusal->refusalCode(), $refusal->getMessage());
            return $refusal;
        }
        self::fail("Nothing was refused; expected {$code}.");
    }
}
