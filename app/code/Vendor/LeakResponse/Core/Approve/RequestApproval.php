<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\RequestApprovalInterface;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Asks. Nothing changes in the shop by it, and whoever asks still has to prove themselves when they act. */
class RequestApproval implements RequestApprovalInterface
{
    private const LIFETIME = 3_600_000_000;

    public function __construct(
        private readonly Connection $connection,
        private readonly ReadSubject $subjects,
        private readonly PlanTable $plans,
        private readonly ApprovalTable $approvals,
        private readonly ApprovalViews $views,
        private readonly RosterBook $rosters,
        private readonly SingleControl $single,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    public function execute(
        string $verb,
        string $reason,
        string $planHash = '',
        string $runId = '',
        int $incidentId = 0,
        int $version = 0,
        ?string $recoveryCode = null
    ): ApprovalInterface {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $reason = ReasonCheck::check($reason);
        $subjects = $this->subjects;
        $read = static fn (): Subject => match ($verb) {
            'start' => $subjects->ofPlan($planHash),
            'undo' => $subjects->ofRun($runId, $version),
            default => $subjects->ofIncident($incidentId, $version),
        };
        $approval = $this->connection->transaction(function () use ($read, $verb, $actor, $reason, $recoveryCode): Approval {
            $subject = $read();
            $this->checkMayAsk($actor, $subject);
            return $this->standing($actor, $subject) ?? $this->ask($verb, $subject, $actor, $reason, $recoveryCode ?? '');
        });
        $this->rosters->mirror();
        return $this->views->show($approval, $actor);
    }

    private function checkMayAsk(Actor $actor, Subject $subject): void
    {
        foreach ($subject->rights as $right) {
            if (!$actor->may($right)) {
                throw Refusal::forbidden('not_allowed', 'You may look at this, but not ask for it.');
            }
        }
        $roster = $this->rosters->read();
        if ($roster->control === Roster::ONE) {
            throw Refusal::conflict('approval_not_needed', 'verb', 'Nobody else has to agree here.');
        }
        if (!$roster->isEnrolled($actor)) {
            throw Refusal::forbidden('not_on_roster', 'You are not named as somebody who responds.');
        }
    }

    /** The same person asking again, for the same, gets what they asked for before. */
    private function standing(Actor $actor, Subject $subject): ?Approval
    {
        $now = Instant::micros($this->clock->now());
        foreach ($this->approvals->ofSubject($subject->hash) as $one) {
            if ($one->isOpen($now) && $one->requester->label() === $actor->label()) {
                return $one;
            }
        }
        return null;
    }

    private function ask(string $verb, Subject $subject, Actor $actor, string $reason, string $recoveryCode): Approval
    {
        $now = Instant::micros($this->clock->now());
        $approval = new Approval(
            $this->identifiers->uuid(),
            $subject->hash,
            $verb,
            $subject->action,
            $subject->incidentId,
            $subject->runId,
            $reason,
            $actor,
            $now,
            $now + self::LIFETIME,
            0,
            Approval::WAITING,
            null,
            0,
            '',
            1
        );
        if ($this->rosters->read()->control === Roster::SINGLE) {
            $approval = $this->single->begin($approval, $actor, $recoveryCode);
        }
        $this->approvals->add($approval);
        if ($verb === 'start') {
            // Nobody reads a plan and agrees to it within fifteen minutes of the count; that counts have drifted is asked again.
            $this->plans->extend($subject->hash, $approval->expiresAt);
        }
        $this->recorder->record('approval.requested', $actor, [...$approval->facts(), 'reason' => $reason]);
        return $approval;
    }
}
