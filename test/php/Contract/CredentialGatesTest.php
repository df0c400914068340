<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** When a token or a password stops and when it works. */
class CredentialGatesTest extends GatesCase
{
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

    private function tokenVerdict(string $token, Subject $who): Verdict
    {
        return $this->kit->nextRequest()->tokens()->judge($token, GuardClass::CustomerToken, $who, true, null);
    }
}
