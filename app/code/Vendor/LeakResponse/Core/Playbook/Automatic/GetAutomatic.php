<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Playbook\AutomaticRuleView;
use Vendor\LeakResponse\Core\Playbook\AutomaticView;
use Vendor\LeakResponse\Core\Playbook\FindingView;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/**
 * What may start by itself, and what came of the newest findings.
 *
 * @phpstan-import-type Row from FindingBook
 */
class GetAutomatic implements GetAutomaticInterface
{
    private const SHOWN = 50;

    public function __construct(
        private readonly SettingsBook $settings,
        private readonly FindingBook $findings,
        private readonly Sight $sight,
    ) {
    }

    public function execute(): AutomaticInterface
    {
        $settings = $this->settings->read();
        $hidden = $this->sight->hidden();
        $shown = array_values(array_filter(
            $this->findings->newest(self::SHOWN),
            static fn (array $row): bool => !in_array((int) $row['incident_id'], $hidden, true)
        ));
        return new AutomaticView(
            $settings->off === '',
            $settings->off,
            $settings->starter,
            array_map(self::rule(...), $settings->rules),
            array_map(self::finding(...), $shown),
            $this->findings->waitingCount()
        );
    }

    private static function rule(AutomaticRule $rule): AutomaticRuleView
    {
        return new AutomaticRuleView(
            $rule->playbook,
            $rule->findings,
            $rule->acts,
            new ScopeView($rule->scope->kind, $rule->scope->ids),
            $rule->people,
            $rule->orders,
            $rule->starts,
            $rule->cooldown
        );
    }

    /** @param Row $row */
    private static function finding(array $row): FindingView
    {
        $run = (string) $row['run_id'];
        return new FindingView(
            (int) $row['id'],
            (string) $row['kind'],
            (string) $row['source'],
            (string) $row['state'],
            (string) $row['code'],
            (string) $row['playbook'],
            $run === '' ? null : $run,
            (int) $row['people'],
            (int) $row['orders'],
            Instant::text((int) $row['received_at'])
        );
    }
}
