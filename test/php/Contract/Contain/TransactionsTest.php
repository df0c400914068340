<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Order\Transaction;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\FakeTransactions;

/** Orders that meet a rule are held or refused, and all others go through. */
class TransactionsTest extends ContainCase
{
    public function testEveryRuleMeetsItsOrdersAndNoOther(): void
    {
        $rules = [
            'network' => '203.0.113.0/24', 'mail' => 'Thief@bad.example.test', 'domain' => '@BAD.example.test', 'amount_over' => '899.99',
            'country' => 'xk', 'postcode' => 'XK:100*',
        ];
        foreach ($rules as $name => $value) {
            $this->clock->advance(1);
            $run = $this->block([['effect', 'refuse'], [$name, $value]]);
            self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()], $name);
            self::assertSame(['effect' => 'refuse', 'rule' => $name], $this->judge(FakeTransactions::stranger()));
            self::assertNull($this->judge(FakeTransactions::regular()), $name);
            self::assertSame('lifted', $this->lift($run)->getSwitchState());
            self::assertNull($this->judge(FakeTransactions::stranger()), $name);
        }
    }

    public function testACardIsMetByItsFirstDigitsWhereTheyAreKnown(): void
    {
        $this->block([['effect', 'refuse'], ['bin', '424242']]);
        self::assertSame('bin', $this->judge(FakeTransactions::stranger(bin: '42424211'))['rule'] ?? null);
        self::assertNull($this->judge(FakeTransactions::stranger(bin: '55554211')));
        self::assertNull($this->judge(FakeTransactions::stranger()));
    }

    public function testTooManyOrdersInTooFewMinutesAreCountedByAddressAndByMailAcrossRequests(): void
    {
        $this->block([['effect', 'hold'], ['velocity', '2/10']]);
        $order = static fn (int $n): Transaction => new Transaction("192.0.2.{$n}", 'same@example.test', '1', []);
        $this->clock->advance(120);
        self::assertNull($this->judge($order(1)));
        self::assertNull($this->judge($order(2)));
        self::assertSame(['effect' => 'hold', 'rule' => 'velocity'], $this->judge($order(3)), 'Another address, the same mail.');
        self::assertNull($this->judge(FakeTransactions::regular()));
        $this->clock->advance(660);
        self::assertNull($this->judge($order(4)), 'Ten minutes later it begins anew.');
        $table = $this->connection->table('leakresponse_contain_velocity');
        $kept = json_encode($this->connection->fetchAll("SELECT HEX(who) AS who FROM {$table}"));
        self::assertStringNotContainsString(strtoupper(bin2hex('same@example.test')), (string) $kept);
    }

    public function testTwoBlocksCountTogetherAndRefusingIsStricterThanHolding(): void
    {
        $hold = $this->block([['effect', 'hold'], ['country', 'XK']]);
        $this->clock->advance(1);
        $refuse = $this->block([['effect', 'refuse'], ['network', '203.0.113.9']], new ScopeView('websites', [2]));
        self::assertSame('hold', $this->judge(FakeTransactions::stranger())['effect'] ?? null);
        self::assertSame('refuse', $this->judge(FakeTransactions::stranger(), 2)['effect'] ?? null);
        $this->lift($refuse);
        self::assertSame('hold', $this->judge(FakeTransactions::stranger(), 2)['effect'] ?? null);
        $this->lift($hold);
        self::assertNull($this->judge(FakeTransactions::stranger(), 2));
    }

    public function testStaffIsSparedUnlessItIsMeantToo(): void
    {
        $run = $this->block([['effect', 'refuse'], ['country', 'XK']]);
        self::assertNull($this->host->switches->orders->judge(FakeTransactions::stranger(), 1, true));
        $this->lift($run);
        $this->clock->advance(1);
        $this->block([['effect', 'refuse'], ['country', 'XK'], ['staff', 'yes']]);
        self::assertNotNull($this->host->switches->orders->judge(FakeTransactions::stranger(), 1, true));
    }

    public function testMailAddressesStandNowhereInClear(): void
    {
        $run = $this->block([['effect', 'refuse'], ['mail', 'thief@bad.example.test']]);
        foreach (['leakresponse_contain_switch' => 'detail', 'leakresponse_contain_run' => 'options'] as $table => $column) {
            $rows = json_encode($this->connection->fetchAll("SELECT {$column} FROM {$this->connection->table($table)}"));
            self::assertStringNotContainsString('thief', (string) $rows);
        }
        self::assertStringNotContainsString('thief', (string) json_encode($this->recorder->of('containment_action.planned')));
        self::assertSame('on', $run->getSwitchState());
    }

    public function testThePlanCountsRecentOrdersThatWouldHaveBeenMet(): void
    {
        $said = [];
        $plan = $this->planSwitch('block_transactions', [['effect', 'hold'], ['country', 'XK'], ['mail', 'a@b.test']]);
        foreach ($plan->getConsequences() as $one) {
            $params = array_map(static fn ($param): string => "{$param->getName()}={$param->getValue()}", $one->getParams());
            $said[] = trim("{$one->getKind()}.{$one->getCode()} " . implode(' ', $params));
        }
        foreach (
            ['will.orders_held', 'will.rule_country value=XK', 'will.rule_mail value=1', 'breaks.recent_orders_met n=1 of=3',
            'stays_open.held_until_released', 'will_not.staff_orders_spared'] as $line
        ) {
            self::assertContains($line, $said);
        }
    }

    public function testANodeThatDoesNotAskTheGateIsFoundByTheProof(): void
    {
        $this->host->switches->orders->sabotaged = true;
        self::assertSame('not_proven', $this->block([['effect', 'refuse'], ['country', 'XK']])->getState());
    }

    public function testItStandsWhenTheRowIsTakenAway(): void
    {
        $this->block([['effect', 'refuse'], ['country', 'XK']]);
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        self::assertNotNull($this->judge(FakeTransactions::stranger()));
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        $rule = ['country', 'DE'];
        $wrong = [
            'no rule' => [['effect', 'hold']], 'no effect' => [$rule], 'unknown effect' => [['effect', 'burn'], $rule],
            'bad network' => [['effect', 'hold'], ['network', 'home']], 'bad mail' => [['effect', 'hold'], ['mail', 'ann']],
            'bad domain' => [['effect', 'hold'], ['domain', 'nowhere']], 'bad amount' => [['effect', 'hold'], ['amount_over', '-1']],
            'bad country' => [['effect', 'hold'], ['country', 'Germany']], 'bad postcode' => [['effect', 'hold'], ['postcode', '10115']],
            'whole card' => [['effect', 'hold'], ['bin', '4242424242424242']],
            'bad velocity' => [['effect', 'hold'], ['velocity', '3/2000']],
            'two amounts' => [['effect', 'hold'], ['amount_over', '1'], ['amount_over', '2']],
            'unknown' => [['effect', 'hold'], ['sku', 'x'], $rule],
        ];
        foreach ($wrong as $what => $options) {
            try {
                $this->planSwitch('block_transactions', $options);
                self::fail("{$what} was taken.");
            } catch (Refusal $refusal) {
                self::assertSame('invalid_field', $refusal->refusalCode(), $what);
                self::assertStringNotContainsString('4242424242', $refusal->getMessage());
            }
        }
    }

    /** @return array{effect: string, rule: string}|null */
    private function judge(Transaction $order, int $storeId = 1): ?array
    {
        return $this->host->switches->orders->judge($order, $storeId);
    }

    /** @param list<array{string, string}> $options */
    private function block(array $options, ?ScopeView $scope = null): RunInterface
    {
        return $this->finish($this->startPlan($this->planSwitch('block_transactions', $options, $scope)));
    }
}
