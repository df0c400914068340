<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Playbook;

use Vendor\LeakResponse\Test\Contract\Contain\ContainCase;
use Vendor\LeakResponse\Test\Support\ChildProcess;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\TableRecorder;

/** Worker processes that are killed with signal 9 anywhere: the next one takes the playbook up, and no step runs twice. */
class PlaybookCrashTest extends ContainCase
{
    private const CUSTOMERS = 600;

    private string $folder;

    public function testAWorkerKilledAnywhereLeavesAPlaybookThatTheNextOneEnds(): void
    {
        $this->folder = ContainKit::folder();
        $this->seed->customers(self::CUSTOMERS);
        $kills = ChildProcess::killUntilOneEnds(fn (int $attempt): ChildProcess => $this->child(190 * $attempt));
        self::assertGreaterThan(3, $kills, 'the processes must have been killed while they worked');
        self::assertSame(1, $this->seed->count('leakresponse_playbook_run', "state IN ('done', 'partial')"));
        self::assertSame(2, $this->seed->count('leakresponse_contain_run', "state IN ('done', 'not_proven')"));
        self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NOT NULL AND entity_id <= ?', [self::CUSTOMERS]));
        $counts = array_count_values(TableRecorder::types($this->connection));
        self::assertSame(
            [1, 2, 4, 1, 2],
            array_map(static fn (string $fact): int => $counts[$fact] ?? 0, [
                'playbook.started',
                'playbook_step.begun',
                'playbook_step.ended',
                'playbook.ended',
                'containment_action.intended',
            ])
        );
    }

    private function child(int $offset): ChildProcess
    {
        return ChildProcess::start('playbook-child.php', [$this->folder, (string) $offset, $this->prefix()]);
    }
}
