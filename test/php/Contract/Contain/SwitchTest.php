<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchRow;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;

/** A switch is on until somebody who may lifts it: not by time, not by SQL, not by replay. */
class SwitchTest extends SuspendCase
{
    public function testLiftingNeedsAReasonProofAndTheRightOfTheAct(): void
    {
        $run = $this->suspend(['card']);
        $this->refused('step_up_needed', 403, fn () => $this->host->undo()->execute($run->getId(), $run->getVersion(), 'over'));
        $this->refused('invalid_field', 400, fn () => $this->lift($run, ' '));
        $admin = ContainHost::admin();
        $this->host->actor->actor = new Actor('admin', '3', 'session', 'panel', [
            'Vendor_LeakResponse::contain',
            'Vendor_LeakResponse::contain_pause',
        ], $admin->sessionHash());
        $this->refused('not_allowed', 403, fn () => $this->lift($run));
        self::assertFalse($this->offered('card', 1));
    }

    public function testLiftingTwiceIsRefusedAndSaysSo(): void
    {
        $run = $this->suspend(['card']);
        $lifted = $this->lift($run);
        self::assertSame(['undone', 'lifted'], [$lifted->getPhase(), $lifted->getSwitchState()]);
        $this->refused('already_undone', 409, fn () => $this->lift($lifted));
        self::assertCount(1, $this->recorder->of('containment_action.undone'));
    }

    public function testWhoLiftsTheLaterActGetsTheEarlierOneBack(): void
    {
        $first = $this->suspend(['card']);
        $this->clock->advance(1);
        $second = $this->suspend(['card']);
        self::assertSame('superseded', $this->host->get()->execute($first->getId())->getSwitchState());
        $this->refused('superseded', 409, fn () => $this->lift($first));

        $this->lift($second);
        self::assertFalse($this->offered('card', 1));
        $first = $this->host->get()->execute($first->getId());
        self::assertSame('on', $first->getSwitchState());
        $this->lift($first);
        self::assertTrue($this->offered('card', 1));
    }

    public function testAPlanIsVoidOnceSomebodyHasTurnedTheSwitch(): void
    {
        $run = $this->suspend(['card']);
        $this->clock->advance(1);
        $plan = $this->planOf(['card'], new ScopeView('store_views', [1]));
        $this->lift($run);
        $this->refused('plan_outdated', 409, fn () => $this->startPlan($plan));
    }

    public function testALiftWhileTheOppositeIsBeingStartedIsRefused(): void
    {
        $run = $this->suspend(['card']);
        $this->clock->advance(1);
        $later = $this->suspend(['wallet']);
        $runs = $this->connection->table('leakresponse_contain_run');
        $this->connection->execute("UPDATE {$runs} SET state = 'running', guarded_at = 0 WHERE id = ?", [$later->getId()]);
        $this->refused('opposite_act', 409, fn () => $this->lift($run));
        self::assertFalse($this->offered('card', 1));
    }

    public function testTheSameStartAgainIsOneRunAndAnotherBodyIsRefused(): void
    {
        $plan = $this->planOf(['card'], new ScopeView('all', []));
        $first = $this->startPlan($plan);
        self::assertSame($first->getId(), $this->startPlan($plan)->getId());
        $this->refused('idempotency_key_reused', 422, fn () => $this->startPlan($plan, 'another reason'));
    }

    public function testExpiryAsksOnceAndReopensNothing(): void
    {
        $run = $this->suspend(['card'], new ScopeView('all', []), ['expires_at' => '2026-11-21T10:00:00Z']);
        self::assertSame('2026-11-21T10:00:00Z', $run->getExpiresAt());
        $this->clock->advance(7200);

        self::assertFalse($this->offered('card', 1));
        self::assertSame('asks', $this->host->get()->execute($run->getId())->getSwitchState());
        $this->host->switches->watch()->look();
        $this->host->switches->watch()->look();
        self::assertCount(1, $this->recorder->of('switch.expired'));
    }

    public function testSqlCanNeitherLiftNorReplayNorForgeASwitch(): void
    {
        $run = $this->suspend(['card']);
        $table = $this->connection->table('leakresponse_contain_switch');
        $this->lift($run);
        $off = $this->connection->fetchAll("SELECT * FROM {$table} WHERE kind = 'suspend_payment'")[0];
        $this->clock->advance(1);
        $this->suspend(['card']);

        foreach (
            [
            "UPDATE {$table} SET is_on = 0 WHERE kind = 'suspend_payment'" => [],
            "UPDATE {$table} SET is_on = 0, number = ?, nonce = ?, mac = ?, run_id = '', changed_at = ? WHERE kind = 'suspend_payment'" => [
                $off['number'],
                $off['nonce'],
                $off['mac'],
                $off['changed_at'],
            ],
            "DELETE FROM {$table}" => [],
            ] as $attack => $values
        ) {
            $this->connection->execute($attack, $values);
            self::assertFalse($this->offered('card', 1), $attack);
        }
        self::assertGreaterThan(0, $this->host->switches->watch()->look());
        self::assertNotSame([], $this->recorder->of('switch.lowered'));
        unlink($this->host->kit->folder . '/switch.jsonl');
        self::assertFalse($this->offered('card', 1), 'The watch has put the row back from the file.');
    }

    public function testARowThatSomebodyElseWroteClosesNothing(): void
    {
        $run = $this->suspend(['card']);
        $this->lift($run);
        $row = SwitchRow::fromArray(['target' => 'invoice', 'mac' => str_repeat('00', 32), 'kind' => 'suspend_payment',
            'scope_kind' => 'all', 'scope_id' => 0, 'is_on' => 1, 'number' => 99, 'nonce' => str_repeat('00', 16)]);
        $this->host->switches->table->put($row);
        self::assertTrue($this->offered('invoice', 1));
        self::assertSame(1, $this->host->switches->watch()->look());
        self::assertSame(0, $this->host->switches->watch()->look());
    }

    public function testALostFileIsAFindingAndTheDatabaseHolds(): void
    {
        $this->suspend(['card']);
        unlink($this->host->kit->folder . '/switch.jsonl');
        self::assertFalse($this->offered('card', 1));
        $this->host->switches->watch()->look();
        self::assertCount(1, $this->recorder->of('switch.copy_lost'));
        self::assertFileExists($this->host->kit->folder . '/switch.jsonl');
    }

    public function testANodeThatDoesNotAskIsNotProven(): void
    {
        $this->host->switches->payments->sabotaged = true;
        $run = $this->suspend(['card']);
        self::assertSame(['not_proven', 'not_proven'], [$run->getState(), $run->getProof()?->getVerdict()]);
    }
}
