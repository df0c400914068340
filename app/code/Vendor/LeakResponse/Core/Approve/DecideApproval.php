<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\DecideApprovalInterface;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The other person's answer. Agreeing needs a proof bound to this request as it was shown; saying no needs none. */
class DecideApproval implements DecideApprovalInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly ApprovalTable $approvals,
        private readonly ApprovalViews $views,
        private readonly Approvers $approvers,
        private readonly ReadSubject $subjects,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    public function execute(string $approvalId, int $version, string $decision, ?string $stepUp = null): ApprovalInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $decided = $this->connection->transaction(function () use ($approvalId, $version, $decision, $stepUp, $actor): Approval {
            $approval = $this->views->find($approvalId, $actor, true);
            $this->checkOpen($approval, $version);
            [$state, $fact] = match ($decision) {
                'approve' => $this->approve($approval, $actor, $stepUp),
                'decline' => self::decline($approval, $actor),
                default => $this->withdraw($approval, $actor),
            };
            $next = $approval->with([
                'state' => $state,
                'decider' => $actor,
                'decidedAt' => Instant::micros($this->clock->now()),
            ]);
            $this->approvals->change($next);
            $this->recorder->record($fact, $actor, $next->facts());
            return $next;
        });
        return $this->views->show($decided, $actor);
    }

    private function checkOpen(Approval $approval, int $version): void
    {
        if ($approval->version !== $version || !$approval->isOpen(Instant::micros($this->clock->now()))) {
            throw Refusal::conflict('version_conflict', 'version', 'This request was answered or has expired.', [
                'version' => (string) $approval->version,
                'state' => $approval->state,
            ]);
        }
    }

    /** @return array{string, string} state and fact */
    private function approve(Approval $approval, Actor $actor, ?string $stepUp): array
    {
        if (!$actor->may(Approvers::RIGHT)) {
            throw Refusal::forbidden('not_allowed', 'You may look at this request, but not agree to it.');
        }
        if ($approval->state !== Approval::WAITING) {
            throw Refusal::conflict('not_waiting', 'approval_id', 'This request does not wait for anybody.', ['state' => $approval->state]);
        }
        try {
            $this->approvers->check($approval->requester, $actor);
        } catch (Refusal $refusal) {
            // Noted, not recorded: the entry must outlive the transaction that this refusal rolls back.
            $this->recorder->note('approval.refused', $actor, [...$approval->facts(), 'code' => $refusal->refusalCode()]);
            throw $refusal;
        }
        $this->subjects->checkStill($approval);
        $this->proof->allowChange($actor, $approval->boundTo('approve'), $stepUp);
        return [Approval::APPROVED, 'approval.given'];
    }

    /** @return array{string, string} state and fact */
    private static function decline(Approval $approval, Actor $actor): array
    {
        if ($approval->state !== Approval::WAITING || !$actor->may(Approvers::RIGHT)) {
            throw Refusal::forbidden('not_allowed', 'You may not decline this request.');
        }
        return [Approval::DECLINED, 'approval.declined'];
    }

    /**
     * By whoever asked; what one person alone has begun, by everybody on the roster and by the shell.
     *
     * @return array{string, string} state and fact
     */
    private function withdraw(Approval $approval, Actor $actor): array
    {
        if ($approval->state === Approval::DELAYED) {
            return [Approval::STOPPED, 'approval.stopped'];
        }
        if ($approval->requester->label() !== $actor->label() && $actor->kind() !== 'shell') {
            throw Refusal::forbidden('not_allowed', 'Only whoever asked may withdraw this request.');
        }
        return [Approval::WITHDRAWN, 'approval.withdrawn'];
    }
}
