<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What acts on the evidence itself have in common: proof, and one transaction with the fact. */
class EvidenceAct
{
    public function __construct(
        private readonly Connection $connection,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
    ) {
    }

    /**
     * @template T
     * @param string $boundTo what a step-up is bound to, before hashing
     * @param callable(Actor): T $act
     * @return T
     * @throws Refusal
     */
    public function change(string $boundTo, ?string $stepUp, callable $act): mixed
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        return $this->connection->transaction(function () use ($actor, $boundTo, $stepUp, $act): mixed {
            $this->proof->allowChange($actor, hash('sha256', $boundTo), $stepUp);
            return $act($actor);
        });
    }

    /**
     * What lets evidence go sooner than it would: a stolen session with a stolen password must not be enough.
     *
     * @template T
     * @param callable(Actor): T $act
     * @return T
     * @throws Refusal
     */
    public function loosen(callable $act): mixed
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        if (!$actor->isProven()) {
            throw Refusal::forbidden('signature_needed', 'This needs a signed request or the shell.');
        }
        return $this->connection->transaction(static fn (): mixed => $act($actor));
    }
}
