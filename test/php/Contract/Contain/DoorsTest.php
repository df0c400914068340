<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Doors of the shop that are closed one by one, and opened again as they were. */
class DoorsTest extends ContainCase
{
    public function testADoorIsClosedWhereItIsMeantAndOpenAgainAfterTheUndo(): void
    {
        $run = $this->close([['door', 'graphql'], ['door', 'rest']], new ScopeView('websites', [1]));
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        $gate = $this->host->switches->doorGate();
        self::assertTrue($gate->isClosed(Door::Rest, 1, 3));
        self::assertTrue($gate->isClosed(Door::GraphQl, 1, 1));
        self::assertFalse($gate->isClosed(Door::Rest, 2, 2));
        self::assertFalse($gate->isClosed(Door::Soap, 1, 1));
        self::assertTrue($gate->isClosed(Door::Rest), 'A call for every store view would get round the door.');
        self::assertFalse($gate->isClosedEverywhere(Door::Rest));
        self::assertSame('lifted', $this->lift($run)->getSwitchState());
        self::assertFalse($this->host->switches->doorGate()->isClosed(Door::Rest, 1, 3));
    }

    public function testTheUndoGivesADoorBackToTheRunThatClosedItBefore(): void
    {
        $first = $this->close([['door', 'export']]);
        $this->clock->advance(1);
        $second = $this->close([['door', 'export'], ['door', 'import']]);
        $this->lift($second);
        $gate = $this->host->switches->doorGate();
        self::assertTrue($gate->isClosedEverywhere(Door::Export));
        self::assertFalse($gate->isClosedEverywhere(Door::Import));
        $this->lift($first);
        self::assertFalse($this->host->switches->doorGate()->isClosedEverywhere(Door::Export));
    }

    public function testANodeThatDoesNotAskTheGateIsFoundByTheProof(): void
    {
        $this->host->switches->doors->sabotaged = true;
        $run = $this->close([['door', 'rest']]);
        self::assertSame(['not_proven', 'on'], [$run->getState(), $run->getSwitchState()]);
    }

    public function testTheAdminAnswersOnlyFromTheNetworksThatWereNamedAndFromThoseOfTheShell(): void
    {
        $this->close([['door', 'admin_login'], ['allow', '198.51.100.0/24'], ['allow', '2001:db8::/32']]);
        $gate = $this->host->switches->doorGate();
        self::assertTrue($gate->admits('198.51.100.9', []));
        self::assertTrue($gate->admits('2001:db8::1', []));
        self::assertFalse($gate->admits('203.0.113.1', []));
        self::assertFalse($gate->admits('', []), 'Who cannot say from where comes from outside.');
        self::assertTrue($gate->admits('203.0.113.1', ['203.0.113.1', '/bank/callback']));
    }

    public function testNobodyLocksThemselvesOutOfTheAdminExceptFromTheShell(): void
    {
        try {
            $this->planSwitch('close_doors', [['door', 'admin_login'], ['allow', '203.0.113.0/24']]);
            self::fail('The caller is not in the list.');
        } catch (Refusal $refusal) {
            self::assertSame(['own_address_missing', 422], [$refusal->refusalCode(), $refusal->status()]);
        }
        $this->host->switches->address->current = '';
        $plan = $this->planSwitch('close_doors', [['door', 'admin_login'], ['allow', '203.0.113.0/24']]);
        self::assertSame('close_doors', $plan->getAction());
    }

    public function testThePlanNamesWhatStopsAndWhatDoesNot(): void
    {
        $said = [];
        $doors = [['door', 'rest'], ['door', 'registration'], ['door', 'admin_login'], ['allow', '198.51.100.7']];
        $plan = $this->planSwitch('close_doors', $doors);
        foreach ($plan->getConsequences() as $consequence) {
            $said[] = "{$consequence->getKind()}.{$consequence->getCode()}";
        }
        foreach (
            ['will.rest_closed', 'breaks.checkout_needs_rest', 'will.registration_closed', 'will.admin_closed',
            'stays_open.admin_from', 'will_not.response_stays', 'will_not.callbacks_stay'] as $code
        ) {
            self::assertContains($code, $said);
        }
        self::assertSame(['exact', []], [$plan->getReversal(), $this->host->switches->table->read()]);
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        $wrong = [
            'no door' => [[], new ScopeView('all', [])],
            'unknown door' => [[['door', 'window']], new ScopeView('all', [])],
            'no network' => [[['door', 'admin_login']], new ScopeView('all', [])],
            'bad network' => [[['door', 'admin_login'], ['allow', 'home']], new ScopeView('all', [])],
            'network without its door' => [[['door', 'rest'], ['allow', '198.51.100.7']], new ScopeView('all', [])],
            'unknown option' => [[['door', 'rest'], ['colour', 'red']], new ScopeView('all', [])],
            'admin of one website' => [[['door', 'export']], new ScopeView('websites', [1])],
        ];
        foreach ($wrong as $what => [$options, $scope]) {
            try {
                $this->planSwitch('close_doors', $options, $scope);
                self::fail("{$what} was taken.");
            } catch (Refusal $refusal) {
                self::assertContains($refusal->refusalCode(), ['invalid_field', 'whole_shop_only'], $what);
            }
        }
    }

    public function testADoorStaysClosedWhenItsRowIsTakenAway(): void
    {
        $this->close([['door', 'rest']]);
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        self::assertTrue($this->host->switches->doorGate()->isClosed(Door::Rest, 1, 1));
    }

    /** @param list<array{string, string}> $options */
    private function close(array $options, ?ScopeView $scope = null): RunInterface
    {
        return $this->finish($this->startPlan($this->planSwitch('close_doors', $options, $scope)));
    }
}
