<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookPlanInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Api\PlanPlaybookInterface;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/**
 * Dry run of a whole playbook: every act counted, what cannot run named. The hash covers every compiled step, the scope
 * and what was shown, so that one proof starts this and nothing else.
 */
class PlanPlaybook implements PlanPlaybookInterface
{
    /** Stands where a plan of one act names it: such a plan starts no act by itself. */
    public const ACTION = 'playbook';

    public function __construct(
        private readonly PlaybookBook $books,
        private readonly ReadScope $scopes,
        private readonly PlanStep $plan,
        private readonly PlanTable $plans,
        private readonly Connection $connection,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    public function execute(int $incidentId, string $playbook, ScopeInterface $scope): PlaybookPlanInterface
    {
        return $this->planFor($this->actor->current(), $incidentId, $playbook, $this->scopes->read($scope));
    }

    /**
     * @param callable(PlannedStep): PlannedStep|null $review what begins without being asked for
     * @throws Refusal
     */
    public function planFor(
        Actor $actor,
        int $incidentId,
        string $playbook,
        TargetScope $target,
        ?callable $review = null
    ): PlaybookPlanView {
        $book = $this->books->find($playbook);
        $this->plan->checkIncident($incidentId);
        $countedAt = Instant::micros($this->clock->now());
        $shown = array_map(function (PlainStep $step) use ($actor, $incidentId, $target, $review): ShownStep {
            $shown = $this->plan->plan($actor, $incidentId, $step, $target);
            return $review === null ? $shown : new ShownStep($review($shown->planned), $shown->plan);
        }, $book->steps);
        $body = [
            'v' => 1,
            'action' => self::ACTION,
            'incident' => $incidentId,
            'playbook' => $book->code,
            'version' => $book->version,
            'title' => $book->title,
            'scope' => $target->toArray(),
            'counted_at' => $countedAt,
            'steps' => array_map(static fn (ShownStep $step): array => $step->planned->toArray(), $shown),
        ];
        [$hash, $expiresAt] = $this->connection->transaction(function () use ($actor, $body, $incidentId, $countedAt, $book): array {
            $kept = $this->plans->keep($body, $incidentId, $countedAt);
            $this->recorder->record('playbook.planned', $actor, [
                'incident' => $incidentId,
                'playbook' => $book->code,
                'version' => $book->version,
                'plan' => $kept[0],
                'scope' => $body['scope'],
            ]);
            return $kept;
        });
        return new PlaybookPlanView(
            $hash,
            $incidentId,
            $book->code,
            $book->title,
            new ScopeView($target->kind, $target->ids),
            Instant::text($countedAt),
            Instant::text($expiresAt),
            !$actor->isProven(),
            array_map(static fn (ShownStep $step): PlannedStepView => $step->view(), $shown)
        );
    }
}
