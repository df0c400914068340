<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** When a session ends and when it lives. */
class ContainGatesTest extends GatesCase
{
    public function testASessionIsASoundSessionUntilItsScopeIsRaised(): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid-1');

        self::assertSame(Verdict::Pass, $this->judge($stamp, 'sid-1'));
        $this->raise(GuardClass::CustomerSession, new TargetScope('all', []));
        self::assertSame(Verdict::Ended, $this->judge($stamp, 'sid-1'));
        self::assertSame('ended', $this->recorder->of('session.refused')[0]['reason']);
    }

    public function testASessionBegunInTheSameSecondAfterTheRaiseLives(): void
    {
        $before = $this->kit->sessions()->stamp('customer', $this->ann, 'sid-1');
        $this->raise(GuardClass::CustomerSession, new TargetScope('all', []));
        $after = $this->kit->nextRequest()->sessions()->stamp('customer', $this->ann, 'sid-2');

        self::assertSame(Verdict::Ended, $this->judge($before, 'sid-1'));
        self::assertSame(Verdict::Pass, $this->judge($after, 'sid-2'));
    }

    /** @return array<string, array{TargetScope, Verdict}> */
    public static function scopes(): array
    {
        return [
            'her website' => [new TargetScope('websites', [1]), Verdict::Ended],
            'another website' => [new TargetScope('websites', [2]), Verdict::Pass],
            'her store view' => [new TargetScope('store_views', [2, 3]), Verdict::Ended],
            'another store view' => [new TargetScope('store_views', [1]), Verdict::Pass],
            'herself' => [new TargetScope('customers', [7]), Verdict::Ended],
            'somebody else' => [new TargetScope('customers', [8]), Verdict::Pass],
        ];
    }

    #[DataProvider('scopes')]
    public function testARaiseEndsTheSessionsOfItsScopeOnly(TargetScope $scope, Verdict $expected): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid');
        $this->raise(GuardClass::CustomerSession, $scope);
        self::assertSame($expected, $this->judge($stamp, 'sid'));
    }

    public function testWhoMovedToAnotherStoreViewIsCoveredByBothPlaces(): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid');
        $this->raise(GuardClass::CustomerSession, new TargetScope('store_views', [9]));
        $moved = new Subject(7, 1, 9);
        self::assertSame(
            Verdict::Ended,
            $this->kit->sessions()->judge(GuardClass::CustomerSession, $moved, $stamp, 'sid')
        );
    }

    public function testForgedStampsAreRefusedWithoutAnyEpoch(): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid');
        $forged = [
            'another number' => preg_replace('/^1\.0\./', '1.9.', $stamp),
            'another session' => $this->kit->sessions()->stamp('customer', $this->ann, 'other'),
            'rubbish' => 'O:8:"stdClass":0:{}',
            'empty' => '',
            'line break' => $stamp . "\n",
            'an admin stamp' => $this->kit->sessions()->stamp('admin', Subject::admin(7), 'sid'),
            'somebody else' => $this->kit->sessions()->stamp('customer', new Subject(8, 1, 3), 'sid'),
        ];
        foreach ($forged as $name => $text) {
            self::assertSame(Verdict::Forged, $this->judge((string) $text, 'sid'), $name);
        }
        self::assertCount(count($forged), $this->recorder->of('session.refused'));
    }

    public function testAStampAboveEveryNumberIsForged(): void
    {
        $this->raise(GuardClass::CustomerSession, new TargetScope('customers', [1]));
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid');
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_epoch')}");
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_page')}");
        unlink($this->kit->folder . '/epoch.bin');
        self::assertSame(Verdict::Forged, $this->judge($stamp, 'sid'));
    }

    public function testASessionWithoutAStampLivesUntilTheFirstRaise(): void
    {
        self::assertSame(Verdict::Pass, $this->judge(null, 'sid'));
        $this->raise(GuardClass::CustomerSession, new TargetScope('all', []));
        self::assertSame(Verdict::Ended, $this->judge(null, 'sid'));
    }

    public function testALoginThatProvedItsPasswordBeforeTheRaiseEndsWhenStampedAfter(): void
    {
        $login = $this->kit->nextRequest();
        self::assertTrue($login->passwords()->mayAuthenticate($this->ann));
        $this->raise(GuardClass::CustomerSession, new TargetScope('all', []));
        $stamp = $login->sessions()->stamp('customer', $this->ann, 'sid');

        self::assertSame(Verdict::Ended, $this->judge($stamp, 'sid'));
    }

    public function testANewSessionIdKeepsTheNumberOfTheOldOne(): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'old');
        $this->raise(GuardClass::CustomerSession, new TargetScope('all', []));
        $renewed = $this->kit->nextRequest()->sessions()->renew($stamp, 'old', 'new');

        self::assertNotNull($renewed);
        self::assertSame(Verdict::Ended, $this->judge($renewed, 'new'));
        self::assertNull($this->kit->sessions()->renew($stamp, 'not the old one', 'new'));
    }

    public function testASessionJudgedBeforeTheRaiseIsNotRevivedByAStampInTheSameRequest(): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid');
        $request = $this->kit->nextRequest();
        $request->sessions()->judge(GuardClass::CustomerSession, $this->ann, $stamp, 'sid');
        $this->raise(GuardClass::CustomerSession, new TargetScope('all', []));
        $again = $request->sessions()->stamp('customer', $this->ann, 'sid-2');

        self::assertSame(Verdict::Ended, $this->judge($again, 'sid-2'));
    }

    public function testTheActingAdminIsSparedAndACloneOfTheirOldCookieIsNot(): void
    {
        $admin = Subject::admin(3);
        $old = $this->kit->sessions()->stamp('admin', $admin, 'before step-up');
        $request = $this->kit->nextRequest();
        $request->sessions()->judge(GuardClass::AdminSession, $admin, $old, 'before step-up');
        $this->raise(GuardClass::AdminSession, new TargetScope('all', []));
        $new = $request->sessions()->spare($admin, 'after step-up');
        $judge = fn (string $stamp, string $id): Verdict
            => $this->kit->nextRequest()->sessions()->judge(GuardClass::AdminSession, $admin, $stamp, $id);

        self::assertSame(Verdict::Pass, $judge($new, 'after step-up'));
        self::assertSame(Verdict::Ended, $judge($old, 'before step-up'));
        self::assertSame(Verdict::Forged, $judge($new, 'before step-up'));
    }

    private function judge(?string $stamp, string $sessionId): Verdict
    {
        $gate = $this->kit->nextRequest()->sessions();
        return $gate->judge(GuardClass::CustomerSession, $this->ann, $stamp, $sessionId);
    }
}
