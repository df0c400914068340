<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** A finding of another module starts a playbook in a real shop: only what the shell allows, and until somebody stops it. */
#[CoversNothing]
class WebAutomaticTest extends WebTestCase
{
    private const EVENT = 'require "app/bootstrap.php";'
        . '$om = Magento\Framework\App\Bootstrap::create(BP, $_SERVER)->getObjectManager();'
        . '$om->get(Magento\Framework\App\State::class)->setAreaCode("crontab");'
        . '$om->get(Magento\Framework\Event\ManagerInterface::class)->dispatch("leakresponse_finding",'
        . ' ["kind" => $argv[1], "source" => "Acme_Fraud", "key" => $argv[2]]);'
        . '$om->get(Vendor\LeakResponse\Core\Record\Recorder::class)->flush();';

    private string $act = '';

    protected function tearDown(): void
    {
        if (self::$shop !== null) {
            $this->shop()->console(['leakresponse:automatic:turn', 'off', '--reason=end of a test']);
            $this->shop()->console(['leakresponse:automatic:forbid', 'stolen_admin']);
            if ($this->act !== '') {
                $this->shop()->console(['leakresponse:contain:advance', $this->act, '--seconds=60']);
                $this->shop()->console(['leakresponse:contain:undo', $this->act, '--reason=end of a test']);
            }
        }
    }

    public function testAFindingStartsWhatTheShellAllowsAndAPersonStopsIt(): void
    {
        $kind = 'test_' . bin2hex(random_bytes(4));
        self::assertSame([2, 'act_closes_shop'], $this->allow($kind, 'checkout_skimmer', 'suspend_payment'));
        self::assertSame([0, ''], $this->allow($kind, 'stolen_admin', 'close_doors'));
        $this->shop()->console(['leakresponse:automatic:turn', 'on', '--reason=a test']);
        $told = $this->shop()->run(['-r', self::EVENT, $kind, 'one']);
        self::assertSame('', $told['out'] . $told['err']);
        $this->shop()->run(['-r', self::EVENT, $kind, 'one']);
        $this->shop()->console(['leakresponse:automatic:report', "--kind={$kind}_other", '--key=two']);

        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $automatic = $panel->call('GET', '/V1/leakresponse/automatic');
        self::assertSame([200, true], [$automatic['status'], $automatic['data']['on']], (string) json_encode($automatic));
        $findings = array_column($automatic['data']['findings'], null, 'kind');
        self::assertSame('no_rule', $findings["{$kind}_other"]['code']);
        self::assertSame('started', $findings[$kind]['state'], (string) json_encode($findings[$kind]));
        $run = $this->readRun($panel, $findings[$kind]['run']);
        self::assertSame(['waiting', 'not_automatic'], [$run['state'], $run['steps'][0]['code']]);

        $run = $this->say($panel, $this->say($panel, $run, 'leave_out'), 'leave_out');
        $this->act = (string) ($run['steps'][2]['act_run'] ?? '');
        self::assertNotSame('', $this->act, (string) json_encode($run['steps'][2]));
        $proof = $panel->stepUp('00000000-0000-0000-0000-000000000000:0:stop-automatic', WebShop::PASSWORD);
        $stopped = $panel->call('POST', '/V1/leakresponse/automatic/stop', [
            'reason' => 'a test of stopping', 'step_up' => $proof['data']['step_up'],
        ]);
        self::assertSame([200, 'stopped'], [$stopped['status'], $stopped['data']['off']], (string) json_encode($stopped));
        self::assertSame('stopped', $this->readRun($panel, $run['id'])['state']);
        $this->shop()->run(['-r', self::EVENT, $kind, 'three']);
        $late = $this->shop()->console(['leakresponse:automatic:report', "--kind={$kind}", '--key=four', '--json']);
        $shown = json_decode($late['out'], true, 32, JSON_THROW_ON_ERROR);
        self::assertSame(['stopped', 'stopped'], array_column(array_slice($shown['findings'], 0, 2), 'code'));
    }

    public function testThingsOfTheShopAreFoundByName(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $find = function (string $kind, string $words) use ($panel): array {
            $found = $panel->call('GET', '/V1/leakresponse/shop-names?' . http_build_query(['kind' => $kind, 'words' => $words]));
            self::assertSame(200, $found['status'], (string) json_encode($found));
            return array_column($found['data'], 'name', 'value');
        };
        self::assertNotSame([], $find('payment_method', ''));
        self::assertArrayHasKey('home', $find('cms_page', 'home'));
        self::assertSame([], $find('product', 'no such product 4711'));
        self::assertSame([], $find('product', '%'), 'signs of the pattern count as themselves');
    }

    /** @return array{int, string} exit code and code of the refusal */
    private function allow(string $finding, string $playbook, string $act): array
    {
        $said = $this->shop()->console([
            'leakresponse:automatic:allow', "--playbook={$playbook}", "--finding={$finding}", "--act={$act}", '--people=1000000',
            '--orders=1000000', "--starter=admin:{$this->shop()->accounts()['lrtest_full']}", '--cooldown=0', '--starts=1000', '--json',
        ]);
        $data = json_decode($said['out'], true);
        return [$said['exit'], (string) ($data['parameters']['code'] ?? '')];
    }

    /** @return array<string, mixed> */
    private function readRun(WebPanel $panel, string $id): array
    {
        return $panel->call('GET', "/V1/leakresponse/playbook-runs/{$id}")['data'];
    }

    /**
     * @param array<string, mixed> $run
     * @return array<string, mixed>
     */
    private function say(WebPanel $panel, array $run, string $choice): array
    {
        $proof = $panel->stepUp("{$run['id']}:{$run['version']}:" . str_replace('_', '-', $choice), WebShop::PASSWORD);
        $answer = $panel->call('POST', "/V1/leakresponse/playbook-runs/{$run['id']}/continue", [
            'version' => $run['version'], 'choice' => $choice, 'step_up' => $proof['data']['step_up'],
        ]);
        self::assertSame(200, $answer['status'], (string) json_encode($answer));
        return $answer['data'];
    }
}
