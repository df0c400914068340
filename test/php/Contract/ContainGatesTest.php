<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\GuardClass;
use Vendor\LeakResponse\Core\Contain\Subject;
use Vendor\LeakResponse\Core\Contain\TargetScope;
use Vendor\LeakResponse\Core\Contain\Verdict;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** The gates against a real database and a real epoch file. */
class ContainGatesTest extends TestCase
{
    protected TestConnection $connection;
    protected InMemoryRecorder $recorder;
    protected ContainKit $kit;
    protected Subject $ann;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh($this->prefix());
        $this->recorder = new InMemoryRecorder();
        $this->kit = new ContainKit($this->connection, $this->recorder, new FixedClock(), ContainKit::folder());
        $this->ann = new Subject(7, 1, 3);
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('customer_entity')} (entity_id, website_id, store_id) VALUES (7, 1, 3)"
        );
    }

    protected function prefix(): string
    {
        return '';
    }

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

    public function testAJwtThatWasNotIssuedHereIsRefusedWithoutAnyEpoch(): void
    {
        $verdict = $this->kit->tokens()->judge('a.b.c', GuardClass::CustomerToken, $this->ann, true, null);
        self::assertSame(Verdict::Forged, $verdict);
        self::assertSame('not_issued_here', $this->recorder->of('token.refused')[0]['reason']);
    }

    public function testARegisteredTokenLivesUntilItsScopeIsRaised(): void
    {
        $this->kit->tokens()->remember('a.b.c', GuardClass::CustomerToken, $this->ann, null);
        // The caller of a token knows only the account id: the registry knows the place.
        $who = new Subject(7, 0, 0);
        self::assertSame(Verdict::Pass, $this->tokenVerdict('a.b.c', $who));
        $this->raise(GuardClass::CustomerToken, new TargetScope('store_views', [3]));
        self::assertSame(Verdict::Ended, $this->tokenVerdict('a.b.c', $who));
        $this->kit->nextRequest()->tokens()->remember('d.e.f', GuardClass::CustomerToken, $this->ann, null);
        self::assertSame(Verdict::Pass, $this->tokenVerdict('d.e.f', $who));
    }

    public function testATokenOfOnePersonIsForgedForAnother(): void
    {
        $this->kit->tokens()->remember('a.b.c', GuardClass::CustomerToken, $this->ann, null);
        self::assertSame(Verdict::Forged, $this->tokenVerdict('a.b.c', new Subject(8, 1, 3)));
        self::assertSame(
            Verdict::Forged,
            $this->kit->tokens()->judge('a.b.c', GuardClass::AdminToken, Subject::admin(7), true, null)
        );
    }

    public function testWhoWritesSqlCannotReviveATokenOrAddOne(): void
    {
        $registry = $this->connection->table('leakresponse_contain_token');
        $this->kit->tokens()->remember('a.b.c', GuardClass::CustomerToken, $this->ann, null);
        $this->raise(GuardClass::CustomerToken, new TargetScope('all', []));
        $this->connection->execute("UPDATE {$registry} SET number = 99");
        self::assertSame(Verdict::Forged, $this->tokenVerdict('a.b.c', $this->ann));
        $this->connection->execute(
            "INSERT INTO {$registry} (token_hash, kind, subject_id, website_id, store_id, number, mac)"
            . " VALUES (?, 'customer', 7, 1, 3, 99, 'x')",
            [hash('sha256', 'x.y.z', true)]
        );
        self::assertSame(Verdict::Forged, $this->tokenVerdict('x.y.z', $this->ann));
    }

    public function testAnOpaqueTokenIsJudgedByItsRowAndTheAccountsPlace(): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('oauth_token')} (entity_id, type, token, secret, callback_url)"
            . " VALUES (40, 'access', 't', 's', '')"
        );
        $who = new Subject(7, 0, 0);
        $judge = fn (?int $row): Verdict
            => $this->kit->tokens()->judge('opaque', GuardClass::CustomerToken, $who, false, $row);
        self::assertSame(Verdict::Pass, $judge(40));
        $this->raise(GuardClass::CustomerToken, new TargetScope('websites', [1]));
        self::assertSame(Verdict::Ended, $judge(40));
        self::assertSame(Verdict::Ended, $judge(null));
        self::assertSame(Verdict::Pass, $judge(41));
    }

    public function testAPasswordStopsAtTheRaiseAndANewOneWorks(): void
    {
        self::assertTrue($this->kit->passwords()->mayAuthenticate($this->ann));
        $this->raise(GuardClass::CustomerPassword, new TargetScope('all', []));
        $request = $this->kit->nextRequest();
        self::assertFalse($request->passwords()->mayAuthenticate($this->ann));
        self::assertFalse($request->passwords()->mayUseLink($this->ann));
        $request->passwords()->linkWasSent(7);

        $link = $this->kit->nextRequest();
        self::assertTrue($link->passwords()->mayUseLink($this->ann));
        $link->passwords()->passwordWasSet(7);
        self::assertTrue($this->kit->nextRequest()->passwords()->mayAuthenticate($this->ann));
    }

    public function testAccountsRegisteredAfterTheRaiseAreOutsideIt(): void
    {
        $this->raise(GuardClass::CustomerPassword, new TargetScope('all', []));
        self::assertTrue($this->kit->passwords()->mayAuthenticate(new Subject(8, 1, 3)));
    }

    public function testAPasswordSetByASessionFromBeforeTheRaiseIsAsOldAsThatSession(): void
    {
        $stamp = $this->kit->sessions()->stamp('customer', $this->ann, 'sid');
        $thief = $this->kit->nextRequest();
        $thief->sessions()->judge(GuardClass::CustomerSession, $this->ann, $stamp, 'sid');
        $this->raise(GuardClass::CustomerPassword, new TargetScope('all', []));
        $thief->passwords()->passwordWasSet(7);

        self::assertFalse($this->kit->nextRequest()->passwords()->mayAuthenticate($this->ann));
    }

    public function testWhoWritesSqlCannotMakeAnOldPasswordNew(): void
    {
        $this->raise(GuardClass::CustomerPassword, new TargetScope('all', []));
        $this->kit->nextRequest()->passwords()->linkWasSent(7);
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_contain_password')} SET password_number = 99"
        );
        self::assertFalse($this->kit->nextRequest()->passwords()->mayAuthenticate($this->ann));
    }

    protected function raise(GuardClass $class, TargetScope $scope): int
    {
        $book = $this->kit->book();
        $number = $book->raise($class, $scope, 'run')->number;
        $book->mirror();
        return $number;
    }

    private function judge(?string $stamp, string $sessionId): Verdict
    {
        $gate = $this->kit->nextRequest()->sessions();
        return $gate->judge(GuardClass::CustomerSession, $this->ann, $stamp, $sessionId);
    }

    private function tokenVerdict(string $token, Subject $who): Verdict
    {
        return $this->kit->nextRequest()->tokens()->judge($token, GuardClass::CustomerToken, $who, true, null);
    }
}
