<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\OptionInterface;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Api\PlanContainmentInterface;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\ContainmentAction;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Preserve\EvidenceFirst;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Dry run: counts, names what follows, and keeps what it showed for fifteen minutes so that a start can be bound to it. */
class PlanContainment implements PlanContainmentInterface
{
    public function __construct(
        private readonly ActionPool $actions,
        private readonly ReadScope $scopes,
        private readonly PlanCounts $counts,
        private readonly PlanTable $plans,
        private readonly Connection $connection,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly EvidenceFirst $evidence,
    ) {
    }

    public function execute(
        int $incidentId,
        string $action,
        ScopeInterface $scope,
        array $audience,
        array $options = []
    ): PlanInterface {
        return $this->planFor($this->actor->current(), $incidentId, $action, $scope, $audience, $options);
    }

    /**
     * For whom a playbook acts.
     *
     * @param array<mixed> $audience
     * @param array<OptionInterface> $options
     * @throws Refusal
     */
    public function planFor(
        Actor $actor,
        int $incidentId,
        string $action,
        ScopeInterface $scope,
        array $audience,
        array $options
    ): PlanView {
        $chosen = $this->actions->get($action);
        $target = $this->scopes->read($scope);
        $audience = self::readAudience($chosen, $audience);
        $this->checkIncident($incidentId);
        $read = self::readOptions($chosen, $options, $target);
        $figures = $this->counts->count($target, $audience);
        $plan = $chosen instanceof SwitchAction
            ? $chosen->planSwitch($figures, $target, $read)
            : $chosen->plan($figures, $target, $audience);
        $plan = new ActionPlan($plan->figures, [...$plan->consequences, ...$this->evidence->said($incidentId, $action)]);
        $countedAt = Instant::micros($this->clock->now());
        $body = $this->body($incidentId, $chosen, $target, $audience, $plan, $countedAt);
        if ($chosen instanceof SwitchAction) {
            $body += ['options' => $read, 'switch_number' => $chosen->number()];
        }
        [$hash, $expiresAt] = $this->connection->transaction(function () use ($body, $incidentId, $countedAt, $actor): array {
            $kept = $this->plans->keep($body, $incidentId, $countedAt);
            $this->recorder->record('containment_action.planned', $actor, [
                'incident' => $incidentId,
                'action' => $body['action'],
                'plan' => $kept[0],
                'scope' => $body['scope'],
                'audience' => $body['audience'],
            ]);
            return $kept;
        });
        return new PlanView(
            $hash,
            $incidentId,
            $action,
            new ScopeView($target->kind, $target->ids),
            $audience,
            Instant::text($countedAt),
            Instant::text($expiresAt),
            $chosen->reversal(),
            $plan->figures->sessions,
            $plan->figures->tokens,
            $plan->figures->accounts,
            $plan->figures->adminSessions,
            $plan->figures->rows,
            $plan->consequences,
            !$actor->isProven(),
        );
    }

    /**
     * @param array<mixed> $audience
     * @return non-empty-list<string>
     */
    private static function readAudience(ContainmentAction $action, array $audience): array
    {
        if ($audience === []) {
            throw Refusal::badField('audience', 'audience must name customers, admins or both.');
        }
        foreach (array_values($audience) as $place => $who) {
            if (!in_array($who, ['customers', 'admins', SwitchAction::SHOP], true)) {
                throw Refusal::badField("audience[{$place}]", "audience[{$place}] must be customers, admins or shop.");
            }
        }
        $sorted = array_values(array_unique(array_filter($audience, is_string(...))));
        sort($sorted);
        foreach ($action->audiences() as $known) {
            if ($known === $sorted) {
                return $known;
            }
        }
        throw Refusal::unprocessable('audience_not_covered', 'audience', 'This action does not cover these people.');
    }

    /**
     * @param array<OptionInterface> $options
     * @return array<string, list<string>>
     */
    private static function readOptions(ContainmentAction $action, array $options, TargetScope $scope): array
    {
        $given = SwitchOptions::byName(array_values($options));
        if ($action instanceof SwitchAction) {
            if ($scope->kind === 'customers') {
                throw Refusal::unprocessable('scope_not_covered', 'scope.kind', 'A switch covers stores, not people.');
            }
            return $action->options($given, $scope);
        }
        return $given === [] ? [] : throw Refusal::badField('options', 'This action has no options.');
    }

    private function checkIncident(int $incidentId): void
    {
        $found = $this->connection->fetchAll(
            "SELECT 1 AS found FROM {$this->connection->table('leakresponse_assess_incident')} WHERE id = ?",
            [$incidentId]
        );
        if ($found === []) {
            throw Refusal::notFound('incident_id', 'There is no such incident.');
        }
    }

    /**
     * @param list<string> $audience
     * @return array<string, mixed>
     */
    private function body(
        int $incidentId,
        ContainmentAction $action,
        TargetScope $scope,
        array $audience,
        ActionPlan $plan,
        int $countedAt
    ): array {
        $figures = $plan->figures;
        return [
            'v' => 1,
            'incident' => $incidentId,
            'action' => $action->code(),
            'scope' => $scope->toArray(),
            'audience' => $audience,
            'reversal' => $action->reversal(),
            'counted_at' => $countedAt,
            'sessions' => $figures->sessions,
            'tokens' => $figures->tokens,
            'accounts' => $figures->accounts,
            'admin_sessions' => $figures->adminSessions,
            'customers' => $figures->customers,
            'last_customer_id' => $figures->lastCustomerId,
            'rows' => array_map(static fn (PlanRowView $row): array => [
                $row->getWebsiteId(),
                $row->getStoreId(),
                $row->getSessions(),
                $row->getTokens(),
                $row->getAccounts(),
                $row->getGuestCarts(),
            ], $figures->rows),
            'consequences' => array_map(self::said(...), $plan->consequences),
        ];
    }

    /** @return array<string, mixed> */
    private static function said(ConsequenceView $consequence): array
    {
        $params = [];
        foreach ($consequence->getParams() as $param) {
            $params[] = [$param->getName(), $param->getValue()];
        }
        return ['kind' => $consequence->getKind(), 'code' => $consequence->getCode(), 'params' => $params];
    }
}
