<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What counts as proof for which act (docs/adr/0004). Rights are a separate question, asked by the host before. */
class ProofPolicy
{
    public function __construct(private readonly StepUp $stepUp)
    {
    }

    /**
     * Acts that change nothing in the shop (declaring, drafting): the panel with its form key, a signature or the shell.
     *
     * @throws Refusal proof_needed (403) for a bearer token or a cookie outside the panel
     */
    public function allowWriting(Actor $actor): void
    {
        if (!$actor->isProven() && !self::isAtPanel($actor)) {
            throw Refusal::forbidden('proof_needed', 'A token or cookie alone may only look: sign the request or use the panel.');
        }
    }

    /**
     * Acts that change the shop or reach customers: a step-up bound to what was shown, a signature or the shell.
     *
     * @param string $boundTo SHA-256 of what was shown, hex
     * @throws Refusal proof_needed, step_up_needed, step_up_wrong or step_up_expired (403)
     */
    public function allowChange(Actor $actor, string $boundTo, ?string $proof): void
    {
        $this->allowWriting($actor);
        if (!$actor->isProven()) {
            $this->stepUp->redeem($actor, $boundTo, $proof);
        }
    }

    private static function isAtPanel(Actor $actor): bool
    {
        return $actor->kind() === 'admin' && $actor->learntBy() === 'session' && $actor->door() === 'panel';
    }
}
