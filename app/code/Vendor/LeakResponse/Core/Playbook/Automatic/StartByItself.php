<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Contain\Run\StartOrder;
use Vendor\LeakResponse\Core\Playbook\OpenAct;
use Vendor\LeakResponse\Core\Playbook\OpenPlaybook;
use Vendor\LeakResponse\Core\Playbook\PlanPlaybook;
use Vendor\LeakResponse\Core\Playbook\PlannedStep;
use Vendor\LeakResponse\Core\Playbook\Rights;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Plans and opens the playbook of a rule in the name of the configured starter, within the caps. Called inside a transaction. */
class StartByItself
{
    public function __construct(
        private readonly Rights $rights,
        private readonly PlanPlaybook $plan,
        private readonly OpenPlaybook $open,
        private readonly Reach $reach,
        private readonly FindingBook $findings,
        private readonly IncidentOfFinding $incidents,
        private readonly Clock $clock,
    ) {
    }

    /** @throws Refusal what the playbook or an act says against it; everything is rolled back then */
    public function for(Finding $finding, AutomaticSettings $settings): Judgement
    {
        if ($settings->off !== '') {
            return new Judgement($settings->off);
        }
        $refused = new Judgement('no_rule');
        foreach ($settings->rulesFor($finding->kind) as $rule) {
            $judgement = $this->byRule($finding, $rule, $settings->starter);
            if ($judgement->runId !== '') {
                return $judgement;
            }
            $refused = $judgement;
        }
        return $refused;
    }

    private function byRule(Finding $finding, AutomaticRule $rule, string $label): Judgement
    {
        $now = Instant::micros($this->clock->now());
        $used = $this->findings->used($rule->playbook, $now);
        if ($used['last'] > $now - $rule->cooldown * 1000000) {
            return new Judgement('cooldown', $rule->playbook);
        }
        if ($used['starts'] >= $rule->starts) {
            return new Judgement('too_many_starts', $rule->playbook);
        }
        $starter = $this->starter($label);
        if (!$starter->may(OpenAct::RIGHT)) {
            return new Judgement('starter_not_allowed', $rule->playbook);
        }
        $incidentId = $this->incidents->find();
        $plan = $this->plan->planFor($starter, $incidentId, $rule->playbook, $rule->scope, static fn (PlannedStep $step): PlannedStep
            => $step->readiness === PlannedStep::READY && !ActLimits::mayBegin($step->step, $rule->acts) ? $step->waiting() : $step);
        $people = Reach::people($plan);
        $orders = $this->reach->orders($plan, $rule->scope, $now);
        $code = match (true) {
            !Reach::any($plan) => 'nothing_ready',
            $used['people'] + $people > $rule->people => 'too_many_people',
            $orders > $rule->orders => 'too_many_orders',
            default => '',
        };
        if ($code !== '') {
            return new Judgement($code, $rule->playbook, $people, $orders, '', $incidentId);
        }
        $reason = "Started by itself: {$finding->kind}, seen by {$finding->source}";
        $key = 'auto-' . substr(hash('sha256', "{$finding->kind}\n{$finding->key}\n{$rule->playbook}"), 0, 48);
        $run = $this->open->open(new StartOrder($plan->getPlanHash(), $reason, $key, null, $starter));
        return new Judgement('', $rule->playbook, $people, $orders, $run, $incidentId);
    }

    /** The account of the settings with the rights it has now: none when it was locked or its role was taken away. */
    private function starter(string $label): Actor
    {
        [$kind, $id] = [...explode(':', $label, 2), ''];
        $rights = $this->rights->of(new Actor($kind, $id, 'job', 'cron'));
        return new Actor($kind, $id, 'job', 'cron', $rights, '', '', "By itself ({$label})");
    }
}
