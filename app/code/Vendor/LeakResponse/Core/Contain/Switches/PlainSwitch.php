<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;

/** A switch that needs nothing beside itself: gates read it, and lifting it puts back what stood before. */
abstract class PlainSwitch implements SwitchAction
{
    public function __construct(protected readonly Turning $turning)
    {
    }

    public function reversal(): string
    {
        return 'exact';
    }

    public function audiences(): array
    {
        return [[self::SHOP]];
    }

    public function plan(PlanFigures $figures, TargetScope $scope, array $audience): ActionPlan
    {
        return $this->planSwitch($figures, $scope, []);
    }

    public function preserve(ContainmentRun $run): array
    {
        return ['prior' => $this->turning->keep($run, $this->keys($run))];
    }

    public function guard(ContainmentRun $run): array
    {
        return ['switch' => $this->turning->turnOn($run, $this->keys($run), $this->detail($run), $this->detailByTarget($run))];
    }

    public function sweep(ContainmentRun $run, int $after, int $upTo): void
    {
        // A switch has no customers to sweep.
    }

    public function secondGuard(ContainmentRun $run): array
    {
        return [];
    }

    public function verify(ContainmentRun $run): int
    {
        return $this->turning->missing($run, $this->keys($run));
    }

    public function undo(ContainmentRun $run): void
    {
        $this->turning->putBack($run, $this->keys($run));
    }

    public function number(): int
    {
        return $this->turning->number($this->code());
    }

    public function lock(): int
    {
        return $this->turning->lock($this->code());
    }

    public function committed(): void
    {
        $this->turning->committed();
    }

    public function look(ContainmentRun $run): array
    {
        return $this->turning->look($run);
    }

    /**
     * @param array<string, list<string>> $options of the run
     * @return list<string> one switch each, at every place of the scope
     */
    abstract protected function targets(array $options): array;

    /**
     * @return array<string, mixed> what gates need beside the switch being on
     */
    protected function detail(ContainmentRun $run): array
    {
        return [];
    }

    /**
     * @return array<string, string> canonical JSON by target, where targets differ in what gates need
     */
    protected function detailByTarget(ContainmentRun $run): array
    {
        return [];
    }

    /** @return non-empty-list<SwitchKey> */
    private function keys(ContainmentRun $run): array
    {
        return SwitchKey::ofScope($this->code(), $run->scope, $this->targets($run->options) ?: ['']);
    }
}
