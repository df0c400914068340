<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Accounts that are locked by name, and free again as they were. */
class LocksTest extends ContainCase
{
    protected function setUp(): void
    {
        parent::setUp();
        $this->seed->customers(6);
        foreach ([3, 4, 5] as $id) {
            $this->connection->execute(
                "INSERT INTO {$this->connection->table('admin_user')} (user_id, username, password) VALUES (?, ?, 'x')",
                [$id, "admin{$id}"]
            );
        }
    }

    public function testALockedCustomerIsOutEverywhereAndAnotherNotAtAll(): void
    {
        [$locked, $free] = [new Subject(2, 2, 2), new Subject(3, 1, 1)];
        $stamp = $this->host->kit->sessions()->stamp('customer', $locked, 'sid-2');
        $other = $this->host->kit->sessions()->stamp('customer', $free, 'sid-3');
        $this->host->kit->tokens()->remember('token-2', GuardClass::CustomerToken, $locked, null);
        $run = $this->lock([['customer', '2'], ['customer', '5']]);
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        $request = $this->host->kit->nextRequest();
        self::assertSame(Verdict::Ended, $request->sessions()->judge(GuardClass::CustomerSession, $locked, $stamp, 'sid-2'));
        self::assertSame(Verdict::Ended, $request->tokens()->judge('token-2', GuardClass::CustomerToken, $locked, false, null));
        self::assertSame([false, false], [$request->passwords()->mayAuthenticate($locked), $request->passwords()->mayUseLink($locked)]);
        self::assertSame(Verdict::Pass, $request->sessions()->judge(GuardClass::CustomerSession, $free, $other, 'sid-3'));
        self::assertTrue($request->passwords()->mayAuthenticate($free));
        self::assertSame(Verdict::Pass, $this->admin(2), 'An admin user with the same number.');
        $this->lift($run);
        $after = $this->host->kit->nextRequest();
        self::assertTrue($after->passwords()->mayAuthenticate($locked));
        self::assertSame(Verdict::Pass, $after->tokens()->judge('token-2', GuardClass::CustomerToken, $locked, false, null));
    }

    public function testALockedAdminIsOut(): void
    {
        $run = $this->lock([['admin', '5']]);
        self::assertSame('proven', $run->getProof()?->getVerdict());
        self::assertSame([Verdict::Ended, Verdict::Pass], [$this->admin(5), $this->admin(4)]);
        $this->lift($run);
        self::assertSame(Verdict::Pass, $this->admin(5));
    }

    public function testNobodyLocksThemselvesOrTheLastWhoCouldLiftIt(): void
    {
        self::assertSame('own_account', $this->refusalOfSwitch('lock_accounts', [['admin', '3']]));
        $this->host->switches->responders->ids = [4];
        self::assertSame('last_responder', $this->refusalOfSwitch('lock_accounts', [['admin', '4']]));
        self::assertSame('', $this->refusalOfSwitch('lock_accounts', [['admin', '5']]), 'Somebody without our rights.');
        $this->host->switches->responders->ids = [4, 5];
        $this->lock([['admin', '5']]);
        $this->clock->advance(1);
        self::assertSame('last_responder', $this->refusalOfSwitch('lock_accounts', [['admin', '4']]), 'The other is locked already.');
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        self::assertSame('invalid_field', $this->refusalOfSwitch('lock_accounts', []));
        self::assertSame('invalid_field', $this->refusalOfSwitch('lock_accounts', [['customer', 'ann@example.test']]));
        self::assertSame('account_missing', $this->refusalOfSwitch('lock_accounts', [['customer', '99']]));
        self::assertSame('account_missing', $this->refusalOfSwitch('lock_accounts', [['admin', '99']]));
        self::assertSame('invalid_field', $this->refusalOfSwitch('lock_accounts', [['customer', '1'], ['colour', 'red']]));
        self::assertSame('whole_shop_only', $this->refusalOfSwitch('lock_accounts', [['customer', '1']], new ScopeView('websites', [1])));
    }

    public function testTwoLocksHoldTogetherAndEachLiftsItsOwn(): void
    {
        $first = $this->lock([['customer', '1'], ['customer', '2']]);
        $this->clock->advance(1);
        $second = $this->lock([['customer', '2'], ['customer', '3']]);
        $this->lift($first);
        $passwords = fn (int $id): bool => $this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject($id, 1, 1));
        self::assertSame([true, false, false], [$passwords(1), $passwords(2), $passwords(3)]);
        $this->lift($second);
        self::assertSame([true, true], [$passwords(2), $passwords(3)]);
    }

    public function testThePlanCountsWhatEnds(): void
    {
        $this->host->kit->sessions()->stamp('customer', new Subject(2, 2, 2), 'sid-2');
        $said = [];
        foreach ($this->planSwitch('lock_accounts', [['customer', '2'], ['customer', '3']])->getConsequences() as $consequence) {
            $said[$consequence->getCode()] = ($consequence->getParams()[0] ?? null)?->getValue();
        }
        self::assertSame(['2', '1'], [$said['customers_locked'] ?? '', $said['locked_sessions_end'] ?? '']);
    }

    public function testALockOutlivesItsRow(): void
    {
        $this->lock([['customer', '2']]);
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        self::assertFalse($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(2, 2, 2)));
    }

    private function admin(int $id): Verdict
    {
        $sessions = $this->host->kit->nextRequest()->sessions();
        $stamp = $sessions->stamp('admin', Subject::admin($id), "sid-{$id}");
        return $sessions->judge(GuardClass::AdminSession, Subject::admin($id), $stamp, "sid-{$id}");
    }

    /** @param list<array{string, string}> $options */
    private function lock(array $options): RunInterface
    {
        return $this->finish($this->startPlan($this->planSwitch('lock_accounts', $options)));
    }
}
