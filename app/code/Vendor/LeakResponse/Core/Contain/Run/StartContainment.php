<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\StartContainmentInterface;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/**
 * Starts what was planned: intent first, in one transaction with the proof that was used for it, then the guard, in line.
 * The lasting part is left to JobEngine, so the time of the call does not grow with the number of people.
 */
class StartContainment implements StartContainmentInterface
{
    public function __construct(
        private readonly OpenRun $open,
        private readonly JobEngine $engine,
        private readonly RunTable $runs,
        private readonly RunViews $views,
        private readonly CurrentActor $actor,
    ) {
    }

    public function execute(
        string $planHash,
        string $reason,
        string $idempotencyKey,
        ?string $stepUp = null
    ): RunInterface {
        $actor = $this->actor->current();
        if (preg_match('/^[0-9a-f]{64}$/D', $planHash) !== 1) {
            throw Refusal::badField('plan_hash', 'plan_hash must be 64 hexadecimal digits.');
        }
        RequestHash::checkKey($idempotencyKey);
        $reason = ReasonCheck::check($reason);
        $order = new StartOrder($planHash, $reason, $idempotencyKey, $stepUp, $actor);
        $before = $this->runs->byIdempotencyKey($idempotencyKey);
        $runId = $before === null ? $this->open->open($order) : $this->replayed($before, $order);
        // Also for who comes second or again: nobody is answered before the guard stands, if it can.
        $this->engine->applyGuard($runId);
        return $this->views->show($runId);
    }

    private function replayed(ContainmentRun $run, StartOrder $order): string
    {
        RequestHash::checkReplay($run->requestHash, $order->hash());
        return $run->id;
    }
}
