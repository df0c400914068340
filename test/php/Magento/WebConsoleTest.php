<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** bin/magento leakresponse:…: JSON on stdout, people on stderr, exit codes that a script can rely on. */
#[CoversNothing]
class WebConsoleTest extends WebTestCase
{
    public function testTheWholePathOnTheShell(): void
    {
        $customer = $this->shop()->accounts()['customer'];
        $incident = $this->json(['leakresponse:incident:declare', '--noticed=other', '--scope=unknown']);
        self::assertSame('open', $incident['state']);
        self::assertStringStartsWith('shell:', $incident['led_by']);

        $plan = $this->json([
            'leakresponse:contain:plan', "--incident={$incident['id']}", '--action=end_sessions', "--scope=customers:{$customer}",
        ]);
        self::assertSame(64, strlen($plan['plan_hash']));

        $start = ['leakresponse:contain:start', "--plan={$plan['plan_hash']}", '--reason=a test of the shell', '--key=' . self::uuid()];
        $run = $this->json($start);
        self::assertSame($run['id'], $this->json($start)['id'], 'The same key gives the same run.');
        self::assertNotEmpty($run['guarded_at'], 'The guard holds when the command returns.');

        $worked = $this->shop()->console(['leakresponse:contain:advance', $run['id'], '--watch', '--json']);
        self::assertContains($worked['exit'], [0, 7]);
        self::assertStringContainsString($run['id'], $worked['err']);
        self::assertSame($worked['exit'] === 0 ? 'done' : 'not_proven', json_decode($worked['out'], true)['state']);

        $status = $this->json(['leakresponse:status']);
        self::assertSame($incident['id'], $status['incident']['id']);
        self::assertSame($run['id'], $status['containments'][0]['id']);
    }

    public function testTheLedgerIsSealedAndExported(): void
    {
        $this->json(['leakresponse:incident:declare', '--noticed=other', '--scope=all']);
        self::assertGreaterThan(0, $this->json(['leakresponse:ledger:seal'])['sealed']);
        $folder = sys_get_temp_dir() . '/lrtest-' . self::uuid();
        $export = $this->json(['leakresponse:ledger:export', $folder]);
        self::assertGreaterThan(0, $export['entries']);
        self::assertFileExists("{$folder}/checkpoint");
        self::assertFileExists("{$folder}/vkey");
        self::assertStringContainsString("\n{$export['entries']}\n", (string) file_get_contents("{$folder}/checkpoint"));
    }

    public function testExitCodesTellUsageFromRefusal(): void
    {
        $usage = $this->shop()->console(['leakresponse:incident:declare', '--json']);
        self::assertSame(2, $usage['exit']);
        self::assertSame('--noticed', json_decode($usage['out'], true)['parameters']['field']);
        self::assertStringContainsString('--noticed', $usage['err']);
        self::assertSame(2, $this->shop()->console(['leakresponse:incident:declare', '--noticed=other', '--scope=websites'])['exit']);
        self::assertSame(3, $this->shop()->console(['leakresponse:incident:declare', '--noticed=other', '--scope=websites:99'])['exit']);
        self::assertSame(3, $this->shop()->console(['leakresponse:contain:pause', self::uuid()])['exit']);
        self::assertSame(3, $this->shop()->console(['leakresponse:key:revoke', 'nosuchkey'])['exit']);
    }

    public function testANoticeIsDraftedFromAFileAndPublishedByItsContent(): void
    {
        $incident = $this->json(['leakresponse:incident:declare', '--noticed=other', '--scope=all']);
        $file = (string) tempnam(sys_get_temp_dir(), 'lrtexts');
        file_put_contents($file, '[{"locale":"en_US","title":"A test","body":"A test.","advice":[],"html":"<b>"}]');
        $scope = '--scope=customers:' . $this->shop()->accounts()['customer'];
        $draft = ['leakresponse:notice:draft', "--incident={$incident['id']}", $scope, "--texts={$file}"];
        self::assertSame(3, $this->shop()->console($draft)['exit'], 'An unknown field of a text is refused.');
        file_put_contents($file, '[{"locale":"en_US","title":"A test","body":"A test.","advice":[]}]');
        $notice = $this->json($draft);
        $publish = ['leakresponse:notice:publish', (string) $notice['id']];
        self::assertSame(3, $this->shop()->console([...$publish, '--content=' . str_repeat('0', 64)])['exit']);
        self::assertSame('published', $this->json([...$publish, "--content={$notice['content_hash']}"])['state']);
    }

    public function testTheCronJobBeatsAndTheConsumerWorksOffARun(): void
    {
        $cron = $this->shop()->run([
            '-r',
            'require "app/bootstrap.php"; $o = Magento\Framework\App\Bootstrap::create(BP, $_SERVER)->getObjectManager();'
            . '$o->get(Magento\Framework\App\State::class)->setAreaCode("crontab");'
            . '$o->get(Vendor\LeakResponse\Cron\Operate\Work::class)->execute();',
        ]);
        self::assertSame(0, $cron['exit'], $cron['err'] . $cron['out']);
        $checks = array_column($this->json(['leakresponse:status'])['checks'], 'state', 'code');
        self::assertSame('ok', $checks['cron']);
        self::assertSame('ok', $checks['ledger']);
        $consumers = $this->shop()->console(['queue:consumers:list'])['out'];
        self::assertStringContainsString('leakresponse.worker', $consumers);
    }

    /**
     * @param list<string> $arguments
     * @return array<string, mixed>
     */
    private function json(array $arguments): array
    {
        $answer = $this->shop()->console([...$arguments, '--json']);
        self::assertSame(0, $answer['exit'], $answer['err'] . $answer['out']);
        /** @var array<string, mixed> $read */
        $read = json_decode($answer['out'], true, 64, JSON_THROW_ON_ERROR);
        return $read;
    }
}
