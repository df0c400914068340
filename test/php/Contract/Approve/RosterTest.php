<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Core\Approve\Roster;

/** The roster comes from the shell and stands in two places, of which the later counts. */
class RosterTest extends ApproveCase
{
    public function testOnlyTheShellChangesIt(): void
    {
        $this->refusedWith('shell_needed', fn () => $this->approve->change()->enrol('anna', true, ['admin:3'], []));
        $this->refusedWith('shell_needed', fn () => $this->approve->change()->makeRecoveryCode('12345678901234567890'));
        self::assertSame(0, $this->approve->rosters->read()->number);
    }

    public function testTwoPersonsNeedTwoPersons(): void
    {
        $this->onShell(function (): void {
            $this->approve->change()->enrol('anna', true, ['admin:3'], []);
            $this->refusedWith('too_few_people', fn () => $this->approve->change()->rule(['control' => Roster::TWO]));
            $this->refusedWith('nobody_told', fn () => $this->approve->change()->rule(['control' => Roster::SINGLE]));
            $this->refusedWith('account_taken', fn () => $this->approve->change()->enrol('puppet', true, ['admin:3'], []));
            $this->refusedWith('invalid_field', fn () => $this->approve->change()->enrol('bert', true, ['admin:99'], []));
        });
    }

    public function testSqlNeitherEnrolsNorTakesOffNorSwitchesOff(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $table = $this->connection->table('leakresponse_approve_roster');
        $this->connection->execute("INSERT INTO {$table} (number, body, mac) VALUES (99, '{\"control\":\"one\"}', 'x')");
        $this->approve->rosters->forget();
        self::assertSame(Roster::TWO, $this->approve->rosters->read()->control);

        $this->connection->execute("DELETE FROM {$table}");
        $this->approve->rosters->forget();
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
        self::assertSame('database_lowered', $this->approve->probe()->look()->params['reason']);
    }

    public function testAnOlderFileIsNotBelieved(): void
    {
        $this->twoPersons();
        $old = $this->approve->file->read();
        self::assertNotNull($old);
        $this->onShell(fn () => $this->approve->change()->remove('cleo'));
        $this->approve->file->keep(...$old);
        $this->approve->rosters->forget();
        self::assertNull($this->approve->rosters->read()->person('cleo'));
        self::assertSame('file_behind', $this->approve->probe()->look()->params['reason']);
    }

    public function testTheWatchSaysWhatDisappearedAndPutsItBack(): void
    {
        $this->twoPersons();
        self::assertSame(0, $this->approve->watchRoster()->look());
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_approve_roster')}");
        self::assertSame(1, $this->approve->watchRoster()->look());
        self::assertCount(1, $this->recorder->of('roster.lowered'));
        self::assertSame(0, $this->approve->watchRoster()->look());
        self::assertSame('ok', $this->approve->probe()->look()->state);
    }

    public function testTheProbeSaysThatNobodyCouldAgree(): void
    {
        $this->twoPersons();
        $this->approve->accounts->set('admin:4', 'a new password');
        $finding = $this->approve->probe()->look();
        self::assertSame(['warn', 'too_few_count', '1'], [$finding->state, $finding->params['reason'], $finding->params['people']]);
    }
}
