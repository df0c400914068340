<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** What somebody asked to start. */
class StartOrder
{
    public function __construct(
        public readonly string $planHash,
        public readonly string $reason,
        public readonly string $idempotencyKey,
        public readonly ?string $stepUp,
        public readonly Actor $actor,
        /** Who is written as the starter, where a playbook acts for them in the request that proved them. */
        public readonly ?Actor $starter = null,
    ) {
    }

    /** @return string 32 bytes; the proof is no part of it, it is used up by the first call */
    public function hash(): string
    {
        return RequestHash::of([
            'plan' => $this->planHash,
            'reason' => $this->reason,
            'actor' => $this->actor->label(),
        ]);
    }
}
