<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Paused cron groups and consumers of a real shop: before, during and after the undo. */
#[CoversNothing]
class WebMachineryTest extends WebTestCase
{
    use WebActs;

    public function testAPausedGroupPlansAndRunsNothingUntilTheUndo(): void
    {
        self::assertGreaterThan(0, $this->planned('index'));
        $run = $this->switchOn('pause_machinery', [['cron', 'index']]);
        try {
            self::assertSame(0, $this->planned('index'));
            self::assertGreaterThan(0, $this->planned('leakresponse'));
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertGreaterThan(0, $this->planned('index'));
    }

    public function testAPausedConsumerLeavesItsMessagesWhereTheyAre(): void
    {
        $this->publish();
        $before = $this->waiting();
        self::assertGreaterThan(0, $before);
        $run = $this->switchOn('pause_machinery', [['consumer', 'async.operations.all']]);
        try {
            $this->consume();
            self::assertSame($before, $this->waiting());
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        $this->consume();
        self::assertSame($before - 1, $this->waiting());
    }

    public function testOurOwnJobsAreNeverPaused(): void
    {
        foreach ([['cron', 'leakresponse'], ['consumer', 'leakresponse.worker']] as $option) {
            $plan = $this->plan('pause_machinery', [$option]);
            self::assertSame([422, 'own_machinery'], [$plan['status'], $plan['code']]);
        }
    }

    /** @return int jobs that cron plans for the group while it believes that none was planned lately */
    private function planned(string $group): int
    {
        $job = $group === 'index' ? 'indexer%' : 'leakresponse%';
        $last = $this->inShop('$cache = $o->get(Magento\Framework\App\CacheInterface::class);'
            . '$cache->remove("cron_last_schedule_generate_at' . $group . '");'
            . '$c->delete($t("cron_schedule"), ["job_code LIKE ?" => "' . $job . '"]);'
            . 'echo (int) $c->fetchOne("SELECT MAX(schedule_id) FROM " . $t("cron_schedule"));');
        $this->shop()->console(['cron:run', "--group={$group}", '--bootstrap=standaloneProcessStarted=1']);
        return (int) $this->inShop('echo $c->fetchOne("SELECT COUNT(*) FROM " . $t("cron_schedule")'
            . ' . " WHERE schedule_id > ? AND job_code LIKE ?", [' . (int) $last . ', "' . $job . '"]);');
    }

    private function publish(): void
    {
        $bearer = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
        $answer = $this->shop()->rest('PUT', '/async/V1/products/LR-NOT-THERE', $bearer, ['product' => ['name' => 'x']]);
        self::assertSame(202, $answer['status'], (string) json_encode($answer['data']));
    }

    private function consume(): void
    {
        $this->shop()->console(['queue:consumers:start', 'async.operations.all', '--max-messages=1']);
    }

    private function waiting(): int
    {
        return (int) $this->inShop('echo $c->fetchOne("SELECT COUNT(*) FROM " . $t("queue_message_status") . " s JOIN "'
            . ' . $t("queue") . " q ON q.id = s.queue_id WHERE q.name = \'async.operations.all\' AND s.status IN (2, 3, 5)");');
    }
}
