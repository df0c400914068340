<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Contain\ContainmentAction;
use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** A containment action that is on until somebody lifts it. It concerns the shop, not a list of people. */
interface SwitchAction extends ContainmentAction
{
    /** The audience of plans and runs of a switch. */
    public const SHOP = 'shop';

    /**
     * Checks what was asked for and says it in one canonical form, which the plan's hash covers.
     *
     * @param array<string, list<string>> $given values by name
     * @return array<string, list<string>>
     * @throws Refusal
     */
    public function options(array $given, TargetScope $scope): array;

    /** @param array<string, list<string>> $options as `options` gave them back */
    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan;

    /** The number of the last turn of this switch: a plan is void once it has moved. */
    public function number(): int;

    /** The same, held until the transaction ends. */
    public function lock(): int;

    /** After the commit of a turn: copies, caches. What fails here is noted, the switch holds by the database. */
    public function committed(): void;

    /**
     * Tries the shop's own doors.
     *
     * @return list<ProbeView>
     */
    public function prove(ContainmentRun $run): array;

    /** @return array{state: string, expiresAt: int} on, asks, lifted or superseded; expiresAt in microseconds, 0 for never */
    public function look(ContainmentRun $run): array;
}
