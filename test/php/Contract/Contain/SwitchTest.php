<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\OptionView;
use Vendor\LeakResponse\Core\Contain\SwitchRow;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;

/** A switch is on until somebody who may lifts it: not by time, not by SQL, not by replay. */
class SwitchTest extends ContainCase
{
    public function testASuspendedMethodIsRefusedWhereItIsMeantAndNowhereElse(): void
    {
        $run = $this->suspend(['card'], new ScopeView('websites', [1]));

        self::assertSame(['done', 'on'], [$run->getState(), $run->getSwitchState()]);
        self::assertSame('proven', $run->getProof()?->getVerdict());
        self::assertFalse($this->offered('card', 1));
        self::assertFalse($this->offered('card', 3));
        self::assertTrue($this->offered('card', 2));
        self::assertTrue($this->offered('invoice', 1));
    }

    public function testAllOnlineMethodsIncludeThoseInstalledLaterAndSpareInvoices(): void
    {
        $this->suspend(['*'], new ScopeView('all', []));
        self::assertFalse($this->offered('wallet', 2));
        self::assertTrue($this->host->switches->gate()->isSuspended(['installed_later'], true, 1, 1));
        self::assertFalse($this->host->switches->gate()->isSuspended(['invoice'], false, 1, 1));
    }

    public function testThePlanNamesOpenAuthorisationsAndStoresWhereNobodyCanPay(): void
    {
        $orders = $this->connection->table('sales_order');
        $payments = $this->connection->table('sales_order_payment');
        $this->connection->execute("INSERT INTO {$orders} (entity_id, state, store_id, increment_id) VALUES"
            . " (1, 'processing', 1, '000001'), (2, 'processing', 1, '000002'), (3, 'closed', 1, '000003'), (4, 'new', 2, '000004')");
        $this->connection->execute("INSERT INTO {$payments} (parent_id, method, amount_authorized, amount_paid) VALUES"
            . " (1, 'card', 10, NULL), (2, 'card', 10, 10), (3, 'card', 10, NULL), (4, 'card', 10, NULL)");

        $plan = $this->planOf(['card', 'invoice', 'wallet'], new ScopeView('websites', [1]));
        self::assertSame([['method' => 'Card', 'n' => '1', 'orders' => '000001']], $this->said($plan, 'open_authorisations'));
        self::assertSame([['store' => 'English'], ['store' => 'Arabic']], $this->said($plan, 'no_method_left'));
        self::assertSame([['method' => 'Wallet']], $this->said($plan, 'not_held_without_module'));
        self::assertSame('exact', $plan->getReversal());
    }

    public function testItIsKeptOffByTheShopsOwnConfigurationAndPutBackExactly(): void
    {
        $this->configure('default', 0, 'card', '1');
        $this->configure('stores', 3, 'card', '1');
        $this->configure('stores', 2, 'invoice', '1');
        $before = $this->configuration();

        $run = $this->suspend(['card', 'invoice'], new ScopeView('all', []));
        self::assertSame([
            'default/0/payment/card/active=0',
            'default/0/payment/invoice/active=0',
            'stores/2/payment/invoice/active=0',
            'stores/3/payment/card/active=0',
        ], $this->configuration());
        self::assertGreaterThan(1, $this->host->switches->payments->changes);

        $this->lift($run);
        self::assertSame($before, $this->configuration());
        self::assertTrue($this->offered('card', 1));
    }

    public function testWhatSomebodySetSinceStaysWhenItIsLifted(): void
    {
        $run = $this->suspend(['card'], new ScopeView('all', []));
        $this->connection->execute("UPDATE {$this->connection->table('core_config_data')} SET value = '2'");
        $this->lift($run);
        self::assertSame(['default/0/payment/card/active=2'], $this->configuration());
    }

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

    public function testThePriorStateIsSealedAndItsHashStandsInTheLedger(): void
    {
        $this->configure('default', 0, 'card', '1');
        $run = $this->suspend(['card']);
        $kept = $this->connection->fetchAll("SELECT * FROM {$this->connection->table('leakresponse_contain_prior')}")[0];
        self::assertStringNotContainsString('payment/card/active', (string) $kept['sealed']);
        $fact = $this->recorder->of('containment_action.preserved')[0];
        self::assertIsArray($fact['marks']);
        self::assertSame(bin2hex((string) $kept['state_hash']), $fact['marks']['prior']);
        self::assertSame($run->getId(), $fact['run']);
    }

    public function testOptionsAreCheckedByName(): void
    {
        $this->refused('invalid_field', 400, fn () => $this->planOf([], new ScopeView('all', [])));
        $this->refused('invalid_field', 400, fn () => $this->planOf(['nothing_like_it'], new ScopeView('all', [])));
        $this->refused('invalid_field', 400, fn () => $this->planOf(['card'], new ScopeView('all', []), ['colour' => 'red']));
        $past = ['expires_at' => '2020-01-01T00:00Z'];
        $this->refused('invalid_field', 400, fn () => $this->planOf(['card'], new ScopeView('all', []), $past));
        $this->seed->customers(1);
        $this->refused('scope_not_covered', 422, fn () => $this->planOf(['card'], new ScopeView('customers', [1])));
        $this->refused('invalid_field', 400, fn () => $this->host->plan()->execute(
            1,
            'end_sessions',
            new ScopeView('all', []),
            ['customers'],
            [new OptionView('method', 'card')]
        ));
    }

    /**
     * @param list<string> $methods
     * @param array<string, string> $more
     */
    private function planOf(array $methods, ScopeView $scope, array $more = []): PlanInterface
    {
        $options = array_map(static fn (string $method): OptionView => new OptionView('method', $method), $methods);
        foreach ($more as $name => $value) {
            $options[] = new OptionView($name, $value);
        }
        return $this->host->plan()->execute(1, 'suspend_payment', $scope, ['shop'], $options);
    }

    /**
     * @param list<string> $methods
     * @param array<string, string> $more
     */
    private function suspend(array $methods, ?ScopeView $scope = null, array $more = []): RunInterface
    {
        return $this->finish($this->startPlan($this->planOf($methods, $scope ?? new ScopeView('all', []), $more)));
    }

    private function lift(RunInterface $run, string $reason = 'the card provider is clean'): RunInterface
    {
        $bound = hash('sha256', "{$run->getId()}:{$run->getVersion()}:undo");
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        return $this->host->undo()->execute($run->getId(), $run->getVersion(), $reason, $proof);
    }

    private function offered(string $method, int $storeId): bool
    {
        return $this->host->switches->payments->isOffered($method, $storeId);
    }

    private function configure(string $scope, int $id, string $method, string $value): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('core_config_data')} (scope, scope_id, path, value) VALUES (?, ?, ?, ?)",
            [$scope, $id, "payment/{$method}/active", $value]
        );
    }

    /** @return list<string> */
    private function configuration(): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT scope, scope_id, path, value FROM {$this->connection->table('core_config_data')} ORDER BY scope, scope_id, path"
        );
        return array_map(static fn (array $row): string => "{$row['scope']}/{$row['scope_id']}/{$row['path']}={$row['value']}", $rows);
    }

    /** @return list<array<string, string>> parameters of the consequences with the code */
    private function said(PlanInterface $plan, string $code): array
    {
        $said = [];
        foreach ($plan->getConsequences() as $consequence) {
            if ($consequence->getCode() === $code) {
                $params = [];
                foreach ($consequence->getParams() as $param) {
                    $params[$param->getName()] = $param->getValue();
                }
                $said[] = $params;
            }
        }
        return $said;
    }

    private function refused(string $code, int $status, callable $call): void
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            self::assertSame([$code, $status], [$refusal->refusalCode(), $refusal->status()]);
            return;
        }
        self::fail("Nothing was refused; expected {$code}.");
    }
}
