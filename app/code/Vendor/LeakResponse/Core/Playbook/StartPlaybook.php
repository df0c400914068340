<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\StartPlaybookInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Contain\Run\StartOrder;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Starts a playbook as it was shown; when it answers, the guard of its first act stands or a person is asked. */
class StartPlaybook implements StartPlaybookInterface
{
    public function __construct(
        private readonly OpenPlaybook $open,
        private readonly PlaybookEngine $engine,
        private readonly PlaybookRunViews $views,
        private readonly CurrentActor $actor,
    ) {
    }

    public function execute(
        string $planHash,
        string $reason,
        string $idempotencyKey,
        ?string $stepUp = null
    ): PlaybookRunInterface {
        if (preg_match('/^[0-9a-f]{64}$/D', $planHash) !== 1) {
            throw Refusal::badField('plan_hash', 'plan_hash must be 64 hexadecimal digits.');
        }
        RequestHash::checkKey($idempotencyKey);
        $order = new StartOrder($planHash, ReasonCheck::check($reason), $idempotencyKey, $stepUp, $this->actor->current());
        $runId = $this->open->open($order);
        $this->engine->begin($runId);
        return $this->views->show($runId);
    }
}
