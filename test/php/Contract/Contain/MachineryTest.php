<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Cron groups and consumers that stand still, and go on after the undo. */
class MachineryTest extends ContainCase
{
    public function testWhatIsNamedStandsStillUntilTheUndo(): void
    {
        $run = $this->pause([['cron', 'index'], ['consumer', 'exporter']]);
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        $gate = $this->host->switches->machineryGate();
        self::assertSame([true, false], [$gate->isGroupPaused('index'), $gate->isGroupPaused('default')]);
        self::assertSame([true, false], [$gate->isConsumerPaused('exporter'), $gate->isConsumerPaused('importer')]);
        self::assertGreaterThan(0, $this->host->switches->machinery->turns);
        $this->lift($run);
        $paused = [$gate->isGroupPaused('index'), $gate->isConsumerPaused('exporter')];
        self::assertSame([false, false], $paused, 'Also for who runs for hours.');
    }

    public function testAllMeansAllButOurOwnAndAlsoWhatIsInstalledLater(): void
    {
        $this->pause([['cron', '*'], ['consumer', '*']]);
        $gate = $this->host->switches->machineryGate();
        self::assertSame([true, false], [$gate->isGroupPaused('later'), $gate->isGroupPaused('leakresponse')]);
        self::assertSame([true, false], [$gate->isConsumerPaused('later'), $gate->isConsumerPaused('leakresponse.worker')]);
    }

    public function testAProofFailsWhereSomethingGoesOn(): void
    {
        $this->host->switches->machinery->sabotaged = true;
        self::assertSame('not_proven', $this->pause([['cron', 'index']])->getState());
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        self::assertSame('invalid_field', $this->refusalOfSwitch('pause_machinery', []));
        self::assertSame('invalid_field', $this->refusalOfSwitch('pause_machinery', [['cron', 'unknown']]));
        self::assertSame('invalid_field', $this->refusalOfSwitch('pause_machinery', [['consumer', 'index']]));
        self::assertSame('own_machinery', $this->refusalOfSwitch('pause_machinery', [['cron', 'leakresponse']]));
        self::assertSame('own_machinery', $this->refusalOfSwitch('pause_machinery', [['consumer', 'leakresponse.worker']]));
        self::assertSame('whole_shop_only', $this->refusalOfSwitch('pause_machinery', [['cron', 'index']], new ScopeView('websites', [1])));
    }

    public function testThePlanCountsWhatWaits(): void
    {
        $connection = $this->connection;
        $connection->script("CREATE TABLE {$connection->table('queue')} (id int PRIMARY KEY, name varchar(255))");
        $connection->script("CREATE TABLE {$connection->table('queue_message_status')} (queue_id int, status int)");
        $connection->script("INSERT INTO {$connection->table('cron_schedule')} (job_code, status)"
            . " VALUES ('all', 'pending'), ('all', 'success'), ('mail', 'pending')");
        $connection->script("INSERT INTO {$connection->table('queue')} VALUES (1, 'export'), (2, 'import')");
        $connection->script("INSERT INTO {$connection->table('queue_message_status')} VALUES (1, 2), (1, 4), (1, 5), (2, 2)");
        try {
            $said = [];
            $plan = $this->planSwitch('pause_machinery', [['cron', 'index'], ['consumer', 'exporter']]);
            foreach ($plan->getConsequences() as $consequence) {
                $said[$consequence->getCode()] = ($consequence->getParams()[0] ?? null)?->getValue();
            }
            self::assertSame(['1', '2'], [$said['jobs_missed'] ?? '', $said['messages_wait'] ?? '']);
        } finally {
            foreach (['queue', 'queue_message_status'] as $table) {
                $connection->script("DROP TABLE {$connection->table($table)}");
            }
        }
    }

    /** @param list<array{string, string}> $options */
    private function pause(array $options): RunInterface
    {
        return $this->finish($this->startPlan($this->planSwitch('pause_machinery', $options)));
    }
}
