<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Shows requests with what they are about, to those who may see them: the people of the roster and whoever asks. */
class ApprovalViews
{
    public function __construct(
        private readonly ApprovalTable $approvals,
        private readonly Approvers $approvers,
        private readonly RosterBook $rosters,
        private readonly ShownPlan $plans,
        private readonly RunTable $runs,
        private readonly Clock $clock,
    ) {
    }

    /** @throws Refusal not_found (404) */
    public function find(string $id, Actor $viewer, bool $forUpdate = false): Approval
    {
        $approval = $this->approvals->byId($id, $forUpdate);
        return $approval !== null && $this->isShown($approval, $viewer)
            ? $approval
            : throw Refusal::notFound('approval_id', 'There is no such request.');
    }

    /** @return list<ApprovalView> */
    public function open(Actor $viewer): array
    {
        $shown = array_filter(
            $this->approvals->open(Instant::micros($this->clock->now())),
            fn (Approval $one): bool => $this->isShown($one, $viewer)
        );
        return array_values(array_map(fn (Approval $one): ApprovalView => $this->show($one, $viewer), $shown));
    }

    public function show(Approval $approval, Actor $viewer): ApprovalView
    {
        $now = Instant::micros($this->clock->now());
        $isOver = $approval->expiresAt <= $now && in_array($approval->state, ['waiting', 'approved', 'delayed'], true);
        [$scope, $options, $plan] = $approval->verb === 'start' ? $this->plans->of($approval->subject) : $this->ofRun($approval);
        return new ApprovalView(
            $approval->id,
            $approval->subject,
            $approval->verb,
            $approval->action,
            $approval->incidentId,
            $approval->runId === '' ? null : $approval->runId,
            $scope,
            $options,
            $plan,
            $approval->reason,
            $approval->requester->label(),
            $approval->requester->name(),
            Instant::text($approval->requestedAt),
            Instant::text($approval->expiresAt),
            $approval->dueAt === 0 ? null : Instant::text($approval->dueAt),
            $isOver ? 'expired' : $approval->state,
            $approval->decider?->label(),
            $approval->decider?->name(),
            $this->refusal($approval, $viewer),
            $approval->boundTo('approve'),
            $approval->version
        );
    }

    private function isShown(Approval $approval, Actor $viewer): bool
    {
        return $viewer->kind() === 'shell' || $approval->requester->label() === $viewer->label()
            || $this->rosters->read()->isEnrolled($viewer);
    }

    /** @return array{ScopeView|null, list<OptionView>, null} */
    private function ofRun(Approval $approval): array
    {
        $run = $approval->runId === '' ? null : $this->runs->byId($approval->runId);
        return $run === null
            ? [null, [], null]
            : [new ScopeView($run->scope->kind, $run->scope->ids), ShownPlan::options($run->options), null];
    }

    private function refusal(Approval $approval, Actor $viewer): string
    {
        if ($approval->state !== Approval::WAITING) {
            return 'not_waiting';
        }
        if (!$viewer->may(Approvers::RIGHT)) {
            return 'not_allowed';
        }
        try {
            $this->approvers->check($approval->requester, $viewer);
            return '';
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
    }
}
