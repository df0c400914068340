<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** A containment from plan to proof, on a real database. */
class RunTest extends ContainCase
{
    public function testAResetEndsEveryPasswordOfTheScopeAndProvesIt(): void
    {
        $this->seed->customers(30);
        $run = $this->finish($this->startNew('reset_credentials', new ScopeView('all', [])));

        self::assertSame(['done', 'done'], [$run->getState(), $run->getPhase()]);
        self::assertSame('proven', $run->getProof()?->getVerdict());
        self::assertSame(0, $run->getProof()->getRemaining());
        self::assertSame(30, $this->seed->count('customer_entity', 'password_hash IS NULL AND rp_token IS NULL'));
        self::assertSame(30, $this->seed->count('customer_entity', 'session_cutoff = ?', ['2026-11-21 09:00:00']));
    }

    public function testNoRowLooksChangedToOtherSystems(): void
    {
        $this->seed->customers(30);
        $this->finish($this->startNew('reset_credentials', new ScopeView('all', [])));
        self::assertSame(30, $this->seed->count('customer_entity', 'updated_at = ?', ['2026-01-02 00:00:00']));
    }

    public function testTheGuardStandsBeforeTheCallReturnsAndBeforeAnyRowIsSwept(): void
    {
        $this->seed->customers(3);
        $who = new Subject(1, 1, 3);
        $stamp = $this->host->kit->nextRequest()->sessions()->stamp('customer', $who, 'sid');
        $run = $this->startNew('reset_credentials', new ScopeView('all', []));

        self::assertNotNull($run->getGuardedAt());
        self::assertSame(0, $this->seed->count('customer_entity', "password_hash IS NULL"));
        $request = $this->host->kit->nextRequest();
        self::assertFalse($request->passwords()->mayAuthenticate($who));
        self::assertSame(
            Verdict::Ended,
            $request->sessions()->judge(GuardClass::CustomerSession, $who, $stamp, 'sid')
        );
    }

    public function testEveryStepStandsInTheLedgerIntentBeforeEffect(): void
    {
        $this->seed->customers(3);
        $run = $this->finish($this->startNew('reset_credentials', new ScopeView('all', [])));

        self::assertSame([
            'containment_action.planned',
            'containment_action.intended',
            'containment_action.preserved',
            'containment_action.guarded',
            'containment_action.swept',
            'containment_action.guarded',
            'containment_action.proven',
        ], array_values(array_filter($this->recorder->types(), static fn (string $type): bool
            => str_starts_with($type, 'containment_action.'))));
        $intent = $this->recorder->of('containment_action.intended')[0];
        self::assertSame([1, $run->getId(), 'customer export was stolen'], [$intent['incident'], $intent['run'], $intent['reason']]);
    }

    public function testOnlyTheScopeIsTouched(): void
    {
        $this->seed->customers(30);
        $this->finish($this->startNew('reset_credentials', new ScopeView('store_views', [3])));
        self::assertSame(10, $this->seed->count('customer_entity', 'password_hash IS NULL AND store_id = 3'));
        self::assertSame(20, $this->seed->count('customer_entity', 'password_hash IS NOT NULL AND session_cutoff IS NULL'));
    }

    public function testNamedCustomersAreResetAndProvenWithACanaryBesideThem(): void
    {
        $this->seed->customers(30);
        $run = $this->finish($this->startNew('reset_credentials', new ScopeView('customers', [4, 9])));
        self::assertSame('done', $run->getState());
        self::assertSame([2, 2], [$run->getDone(), $this->seed->count('customer_entity', 'password_hash IS NULL')]);
    }

    public function testEndingSessionsLeavesPasswordsAlone(): void
    {
        $this->seed->customers(30);
        $run = $this->finish($this->startNew('end_sessions', new ScopeView('websites', [1])));
        self::assertSame('done', $run->getState());
        self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NULL'));
        self::assertSame(20, $this->seed->count('customer_entity', 'session_cutoff IS NOT NULL'));
    }

    public function testCoresOwnTablesAreSwept(): void
    {
        $this->seed->customers(9);
        $old = $this->seed->opaqueToken(4);
        $this->seed->rememberMe(4);
        $this->seed->rememberMe(5);
        $kit = $this->host->kit->nextRequest();
        $kit->tokens()->remember('a.b.c', GuardClass::CustomerToken, new Subject(4, 1, 3), null);
        $run = $this->startNew('end_sessions', new ScopeView('store_views', [3]));
        $new = $this->seed->opaqueToken(4);
        $this->finish($run);

        self::assertSame(1, $this->seed->count('oauth_token', 'revoked = 1 AND entity_id = ?', [$old]));
        self::assertSame(1, $this->seed->count('oauth_token', 'revoked = 0 AND entity_id = ?', [$new]));
        self::assertSame(1, $this->seed->count('jwt_auth_revoked', 'user_type_id = 3 AND user_id = 4'));
        self::assertSame(0, $this->seed->count('persistent_session', 'customer_id = 4'));
        self::assertSame(1, $this->seed->count('persistent_session', 'customer_id = 5'));
    }

    public function testAShopWithoutOptionalTablesIsContainedAllTheSame(): void
    {
        $this->seed->customers(9);
        $optional = ['oauth_token', 'jwt_auth_revoked', 'persistent_session', 'admin_user_session', 'quote'];
        foreach ($optional as $table) {
            $this->connection->script("RENAME TABLE {$this->connection->table($table)} TO {$this->connection->table('gone_' . $table)}");
        }
        try {
            $run = $this->finish($this->startNew('reset_credentials', new ScopeView('all', []), ['customers', 'admins']));
            self::assertSame('done', $run->getState());
            self::assertSame(9, $this->seed->count('customer_entity', 'password_hash IS NULL'));
        } finally {
            foreach ($optional as $table) {
                [$gone, $back] = [$this->connection->table('gone_' . $table), $this->connection->table($table)];
                $this->connection->script("RENAME TABLE {$gone} TO {$back}");
            }
        }
    }

    public function testAPasswordSetDuringTheJobIsKept(): void
    {
        $this->seed->customers(9);
        $run = $this->startNew('reset_credentials', new ScopeView('all', []));
        $this->host->kit->nextRequest()->passwords()->linkWasSent(5);
        $this->host->kit->nextRequest()->passwords()->linkWasSent(6);
        $link = $this->host->kit->nextRequest();
        self::assertTrue($link->passwords()->mayUseLink(new Subject(5, 2, 2)));
        $link->passwords()->passwordWasSet(5);
        $this->connection->execute(
            "UPDATE {$this->connection->table('customer_entity')} SET password_hash = 'new' WHERE entity_id = 5"
        );
        $run = $this->finish($run);

        self::assertSame('done', $run->getState());
        self::assertSame(1, $this->seed->count('customer_entity', "password_hash = 'new' AND entity_id = 5"));
        self::assertSame(8, $this->seed->count('customer_entity', 'password_hash IS NULL'));
        self::assertSame(1, $this->seed->count('customer_entity', "rp_token = 'link-6' AND entity_id = 6"));
        self::assertTrue($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(5, 2, 2)));
    }

    public function testALoginWithAnOldPasswordAllThroughTheJobHoldsNoSessionAtTheEnd(): void
    {
        $this->seed->customers(9);
        $who = new Subject(4, 1, 3);
        $login = $this->host->kit->nextRequest();
        self::assertTrue($login->passwords()->mayAuthenticate($who));
        $run = $this->startNew('reset_credentials', new ScopeView('all', []));
        $early = $login->sessions()->stamp('customer', $who, 'early');
        // A host that asks no password gate (social login) stamps with the number of the moment.
        $between = $this->host->kit->nextRequest()->sessions()->stamp('customer', $who, 'between');
        $this->finish($run);

        $gate = fn (string $stamp, string $id): Verdict
            => $this->host->kit->nextRequest()->sessions()->judge(GuardClass::CustomerSession, $who, $stamp, $id);
        self::assertSame([Verdict::Ended, Verdict::Ended], [$gate($early, 'early'), $gate($between, 'between')]);
    }

    public function testTheActingAdminsRowStaysAndTheOthersEnd(): void
    {
        $other = $this->seed->adminSession(4);
        $mine = $this->seed->adminSession(3);
        $run = $this->finish($this->startNew('end_sessions', new ScopeView('all', []), ['admins']));
        self::assertSame(0, $run->getDone());
        self::assertSame(1, $this->seed->count('admin_user_session', 'status = 1 AND id = ?', [$mine]));
        self::assertSame(1, $this->seed->count('admin_user_session', 'status = 3 AND id = ?', [$other]));
    }

    public function testSweepsInSeveralChunksCoverEachCustomerOnce(): void
    {
        $this->seed->customers(1000);
        $run = $this->startNew('reset_credentials', new ScopeView('websites', [2]));
        $this->host->runs->change($run->getId(), ['chunk' => 7]);
        $run = $this->finish($run);
        self::assertSame([333, 'proven'], [$run->getDone(), $run->getProof()?->getVerdict()]);
        self::assertSame(333, $this->seed->count('customer_entity', 'password_hash IS NULL'));
    }

    public function testCanariesAreTakenAwayAndTheirStateIsNeverInClear(): void
    {
        $this->seed->customers(3);
        $run = $this->startNew('end_sessions', new ScopeView('all', []));
        $sealed = (string) $this->host->runs->byId($run->getId())?->canaries;
        self::assertNotSame('', $sealed);
        self::assertStringNotContainsString('canary', $sealed);
        $this->finish($run);
        self::assertNull($this->host->runs->byId($run->getId())?->canaries);
        self::assertSame(0, $this->seed->count('customer_entity', "email LIKE '%.invalid'"));
    }
}
