<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Run\ChangeRun;
use Vendor\LeakResponse\Core\Contain\Run\UndoContainment;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;
use Vendor\LeakResponse\Core\Operate\SwitchFileProbe;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Containment outlives an admin who was stolen, with all rights and with SQL. */
class StolenAdminTest extends ApproveCase
{
    public function testACookieWithAllRightsDoesNotLift(): void
    {
        $run = $this->suspended();
        $this->refusedWith('step_up_needed', fn () => $this->host->undo()->execute($run->getId(), $run->getVersion(), 'over'));
        $this->refusedWith('proof_needed', fn () => $this->as(
            new Actor('admin', '3', 'token', 'rest', [
                'Vendor_LeakResponse::contain_pause',
                'Vendor_LeakResponse::contain_suspend_payment',
            ]),
            fn () => $this->host->undo()->execute($run->getId(), $run->getVersion(), 'over')
        ));
        self::assertFalse($this->isOffered());
    }

    public function testWhatTheDeploymentHoldsNobodyLiftsNotEvenTheShell(): void
    {
        $run = $this->suspended();
        $request = fn (array $locked): RunInterface => $this->liftUnder($run, $locked);
        self::assertSame(403, $this->refusedWith('locked_by_deployment', fn () => $request(['suspend_payment']))->status());
        $this->refusedWith('locked_by_deployment', fn () => $request(['*']));
        $this->refusedWith('locked_by_deployment', fn () => $this->onShell(fn () => $this->liftUnder($run, ['suspend_payment'], true)));
        self::assertFalse($this->isOffered());
        $request(['maintenance']);
        self::assertTrue($this->isOffered());
    }

    public function testSwitchesDeletedLoweredOrForgedBySqlStayOnAndAreFound(): void
    {
        $this->suspended();
        $table = $this->connection->table('leakresponse_contain_switch');
        $before = $this->connection->fetchAll("SELECT * FROM {$table}");
        self::assertSame('ok', $this->probe());

        $this->connection->execute("UPDATE {$table} SET is_on = 0");
        self::assertFalse($this->isOffered());
        self::assertSame('forged_row', $this->probe());

        $this->connection->execute("DELETE FROM {$table}");
        self::assertFalse($this->isOffered());
        self::assertSame('database_lowered', $this->probe());
        self::assertNotSame([], $this->contained());
        self::assertGreaterThan(0, $this->host->switches->watch()->look());
        self::assertNotSame([], $this->recorder->of('switch.lowered'));
        self::assertSame(count($before), count($this->connection->fetchAll("SELECT * FROM {$table}")));
        self::assertSame('ok', $this->probe());
    }

    public function testTheCopyThatDisappearsIsFound(): void
    {
        $this->suspended();
        unlink($this->host->kit->folder . '/switch.jsonl');
        self::assertFalse($this->isOffered());
        self::assertSame('file_gone', $this->probe());
        $this->host->switches->watch()->look();
        self::assertCount(1, $this->recorder->of('switch.copy_lost'));
    }

    public function testAnOlderRowBroughtBackIsNotWhatStands(): void
    {
        $first = $this->suspended();
        $table = $this->connection->table('leakresponse_contain_switch');
        $old = $this->connection->fetchAll("SELECT * FROM {$table} WHERE kind = 'suspend_payment'")[0];
        $this->lift($first);
        $second = $this->suspended();
        $columns = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($old)));
        $this->connection->execute("UPDATE {$table} SET {$columns} WHERE kind = 'suspend_payment'", array_values($old));
        // The later act holds, by the file; lifting it goes on from there.
        self::assertFalse($this->isOffered());
        $this->lift($second);
        self::assertTrue($this->isOffered());
    }

    public function testTheRowOfTheRunThatIsDeletedHidesNothing(): void
    {
        $this->suspended();
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_run')}");
        self::assertFalse($this->isOffered());
        self::assertSame(['suspend_payment'], $this->contained());
    }

    /** @param list<string> $locked */
    private function liftUnder(RunInterface $run, array $locked, bool $isShell = false): RunInterface
    {
        $hard = $this->approve->hardActs($locked);
        $change = new ChangeRun($this->connection, $this->host->runs, $this->host->proof, $this->host->actor, $this->recorder, $hard);
        $undo = new UndoContainment($change, $this->host->actions, $this->host->views, $this->host->actor, $this->host->phases());
        if ($isShell) {
            $this->host->actor->actor = new Actor('shell', 'deploy', 'shell', 'console', [
                'Vendor_LeakResponse::contain_pause',
                'Vendor_LeakResponse::contain_suspend_payment',
            ]);
            return $undo->execute($run->getId(), $run->getVersion(), 'over');
        }
        $bound = hash('sha256', "{$run->getId()}:{$run->getVersion()}:undo");
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        return $undo->execute($run->getId(), $run->getVersion(), 'over', $proof);
    }

    private function probe(): string
    {
        $switches = $this->host->switches;
        $finding = (new SwitchFileProbe(new SwitchTable($this->connection), $switches->file, $switches->seal))->look();
        return $finding->params['reason'] ?? $finding->state;
    }

    /** @return list<string> */
    private function contained(): array
    {
        $switches = $this->host->switches;
        $reader = new ReadContained($this->connection, $switches->table, $switches->file, $switches->source(), $this->clock);
        return array_column($reader->read()->things, 'action');
    }
}
