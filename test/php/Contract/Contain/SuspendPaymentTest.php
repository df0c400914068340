<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Which payments stop, what the plan says of them, and how they come back. */
class SuspendPaymentTest extends SuspendCase
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
}
