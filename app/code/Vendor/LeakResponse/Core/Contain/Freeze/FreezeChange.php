<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Freeze;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Switches\PlainSwitch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What an intruder changes to stay: configuration, content, templates, admin users and their rights. Readable, not writable. */
class FreezeChange extends PlainSwitch
{
    public const CODE = 'freeze_change';
    public const AREAS = ['admins', 'cms', 'config', 'templates'];

    public function __construct(
        Turning $turning,
        private readonly FrozenAreas $areas,
        private readonly Clock $clock,
    ) {
        parent::__construct($turning);
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function options(array $given, TargetScope $scope): array
    {
        SwitchOptions::refuseUnknown($given, ['area']);
        if ($scope->kind !== 'all') {
            throw Refusal::unprocessable('whole_shop_only', 'scope.kind', 'A freeze belongs to the whole shop.');
        }
        $areas = array_values(array_unique($given['area'] ?? []));
        sort($areas);
        if ($areas === [] || array_diff($areas, self::AREAS) !== []) {
            throw Refusal::badField('options', 'options: area must be one or more of ' . implode(', ', self::AREAS) . '.');
        }
        return ['area' => $areas] + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        $said = new Consequences();
        foreach ($options['area'] ?? [] as $area) {
            match ($area) {
                'admins' => $said->will('admins_frozen')->breaks('own_password')->breaks('integrations_not_activated'),
                'cms' => $said->will('cms_frozen')->breaks('planned_content'),
                'templates' => $said->will('templates_frozen'),
                default => $said->will('config_frozen')->breaks('extensions_that_write_settings'),
            };
        }
        $said->willNot('shop_stays_open')->willNot('nobody_signed_out')->willNot('own_acts_stay')->willNot('no_mail');
        return new ActionPlan($figures, $said->staysOpen('shell_changes')->staysOpen('database_changes')->all());
    }

    public function prove(ContainmentRun $run): array
    {
        return $this->areas->attempt($run->options['area'] ?? []);
    }

    protected function targets(array $options): array
    {
        return $options['area'] ?? [];
    }
}
