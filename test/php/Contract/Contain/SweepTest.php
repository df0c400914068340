<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use RuntimeException;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Person\CustomerSweep;
use Vendor\LeakResponse\Core\Contain\Person\SweepRange;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** The sweep beside people who set a new password at the same moment. */
class SweepTest extends ContainCase
{
    public function testASweepWaitsForAPasswordThatIsBeingSetAndThenKeepsIt(): void
    {
        $this->seed->customers(3);
        $epoch = $this->host->kit->book()->raise(GuardClass::CustomerPassword, new TargetScope('all', []), 'run')->number;
        $other = TestDatabase::connect($this->prefix());
        $other->script('SET SESSION innodb_lock_wait_timeout = 1');

        $link = $this->host->kit->nextRequest();
        $link->passwords()->linkWasSent(2);
        $link->passwords()->mayUseLink(new Subject(2, 2, 2));
        $link->passwords()->whilePasswordIsSet(2, function () use ($other, $epoch): void {
            $this->setHash($this->connection);
            try {
                $this->sweep($other, $epoch);
                self::fail('The sweep must wait while a password is being set.');
            } catch (UnableToReachDatabase $error) {
                self::assertTrue($error->isRetryable());
            }
        });
        $this->sweep($other, $epoch);

        self::assertSame(1, $this->seed->count('customer_entity', "password_hash = 'new' AND entity_id = 2"));
        self::assertSame(2, $this->seed->count('customer_entity', 'password_hash IS NULL'));
        self::assertTrue($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(2, 2, 2)));
    }

    public function testAPasswordIsSetAfterASweepThatCameFirst(): void
    {
        $this->seed->customers(3);
        $epoch = $this->host->kit->book()->raise(GuardClass::CustomerPassword, new TargetScope('all', []), 'run')->number;
        $this->sweep($this->connection, $epoch);
        $link = $this->host->kit->nextRequest();
        $link->passwords()->linkWasSent(2);
        $link->passwords()->mayUseLink(new Subject(2, 2, 2));
        $link->passwords()->whilePasswordIsSet(2, fn () => $this->setHash($this->connection));
        self::assertTrue($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(2, 2, 2)));
    }

    public function testASaveThatFailsLeavesThePasswordAsOldAsItIs(): void
    {
        $this->seed->customers(3);
        $this->host->kit->book()->raise(GuardClass::CustomerPassword, new TargetScope('all', []), 'run');
        $link = $this->host->kit->nextRequest();
        $link->passwords()->linkWasSent(2);
        $link->passwords()->mayUseLink(new Subject(2, 2, 2));
        try {
            $link->passwords()->whilePasswordIsSet(2, static fn () => throw new RuntimeException('too short'));
        } catch (RuntimeException) {
        }
        self::assertFalse($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(2, 2, 2)));
    }

    public function testALaterSessionCutoffOfCoreStays(): void
    {
        $this->seed->customers(2);
        $this->connection->execute(
            "UPDATE {$this->connection->table('customer_entity')} SET session_cutoff = '2026-12-01 00:00:00' WHERE entity_id = 1"
        );
        (new CustomerSweep($this->connection))->endSessions(
            new SweepRange(new TargetScope('all', []), 0, 2),
            '2026-11-21 09:00:00'
        );
        self::assertSame(1, $this->seed->count('customer_entity', "session_cutoff = '2026-12-01 00:00:00'"));
        self::assertSame(1, $this->seed->count('customer_entity', "session_cutoff = '2026-11-21 09:00:00'"));
    }

    private function sweep(TestConnection $connection, int $epoch): void
    {
        $connection->transaction(fn () => (new CustomerSweep($connection))->endPasswords(
            new SweepRange(new TargetScope('all', []), 0, 3),
            $epoch,
            '2026-11-21 09:00:00'
        ));
    }

    private function setHash(TestConnection $connection): void
    {
        $connection->execute(
            "UPDATE {$connection->table('customer_entity')} SET password_hash = 'new', rp_token = NULL WHERE entity_id = 2"
        );
    }
}
