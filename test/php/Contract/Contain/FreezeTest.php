<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Areas that can be read and not be changed, until the undo. */
class FreezeTest extends ContainCase
{
    public function testWhatIsNamedIsFrozenUntilTheUndo(): void
    {
        $run = $this->freeze(['config', 'cms']);
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        $gate = $this->host->switches->freezeGate();
        self::assertSame([true, true, false], [$gate->isFrozen('config'), $gate->isFrozen('cms'), $gate->isFrozen('admins')]);
        $this->lift($run);
        self::assertFalse($this->host->switches->freezeGate()->isFrozen('config'));
    }

    public function testAnInnerFreezeGivesBackWhatTheOuterHeld(): void
    {
        $outer = $this->freeze(['config']);
        $this->clock->advance(1);
        $this->lift($this->freeze(['config', 'templates']));
        $gate = $this->host->switches->freezeGate();
        self::assertSame([true, false], [$gate->isFrozen('config'), $gate->isFrozen('templates')]);
        $this->lift($outer);
    }

    public function testAProofFailsWhereAChangeGoesThrough(): void
    {
        $this->host->switches->freeze->sabotaged = true;
        self::assertSame('not_proven', $this->freeze(['config'])->getState());
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        foreach ([[[], 'all', 'invalid_field'], [['weather'], 'all', 'invalid_field'], [['cms'], 'websites', 'whole_shop_only']] as $case) {
            try {
                $this->planned($case[0], new ScopeView($case[1], $case[1] === 'all' ? [] : [1]));
                self::fail('It was taken.');
            } catch (Refusal $refusal) {
                self::assertSame($case[2], $refusal->refusalCode());
            }
        }
    }

    public function testAFreezeOutlivesItsRow(): void
    {
        $this->freeze(['admins']);
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        self::assertTrue($this->host->switches->freezeGate()->isFrozen('admins'));
    }

    /** @param list<string> $areas */
    private function planned(array $areas, ?ScopeView $scope = null): PlanInterface
    {
        $options = array_map(static fn (string $area): array => ['area', $area], $areas);
        return $this->planSwitch('freeze_change', $options, $scope);
    }

    /** @param list<string> $areas */
    private function freeze(array $areas): RunInterface
    {
        return $this->finish($this->startPlan($this->planned($areas)));
    }
}
