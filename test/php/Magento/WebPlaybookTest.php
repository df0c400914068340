<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** A playbook in a real shop, over HTTP: one step-up starts it, an approval stops it, and a killed worker leaves it whole. */
#[CoversNothing]
class WebPlaybookTest extends WebTestCase
{
    private const ALL = ['kind' => 'all', 'ids' => []];

    /** @var list<string> runs of acts that a test leaves unfinished when it fails */
    private array $acts = [];

    /** @var list<string> runs of switches to lift */
    private array $switches = [];

    protected function tearDown(): void
    {
        if (self::$shop !== null) {
            $this->shop()->console(['leakresponse:playbook:stop', 'all', '--reason=end of a test']);
            foreach ($this->switches as $switch) {
                $this->shop()->console(['leakresponse:contain:undo', $switch, '--reason=end of a test']);
            }
            foreach ($this->acts as $act) {
                $this->shop()->console(['leakresponse:contain:advance', $act, '--seconds=60']);
            }
        }
    }

    public function testAStolenAdminIsPutOutByOneStepUpAndTheStarterStays(): void
    {
        $thief = (new WebPanel($this->shop()))->signIn('lrtest_watch');
        self::assertSame(200, $thief->call('GET', '/V1/leakresponse/incidents')['status']);
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $run = $this->start($panel, $this->incident($panel));

        $this->acts[] = (string) $run['steps'][0]['act_run'];
        self::assertSame(['running', 'end_sessions'], [$run['steps'][0]['state'], $run['steps'][0]['step']['action']]);
        self::assertSame(401, $thief->call('GET', '/V1/leakresponse/incidents')['status'], 'the guard stands when the start answers');
        self::assertSame(200, $panel->call('GET', '/V1/leakresponse/incidents')['status'], 'who started it stays signed in');

        $run = $this->worked($panel, $run['id']);
        self::assertContains($run['steps'][0]['state'], ['proven', 'done'], (string) json_encode($run['steps'][0]));
        self::assertSame('waiting', $run['state']);
        while ($run['steps'][$run['position'] - 1]['step']['kind'] !== 'approval') {
            $run = $this->worked($panel, $this->say($panel, $run, 'go_on')['id']);
        }
        self::assertSame(['by_hand', 'close_doors'], [$run['steps'][1]['state'], $run['steps'][2]['step']['action']]);
        self::assertContains($run['steps'][2]['state'], ['proven', 'done'], (string) json_encode($run['steps'][2]));
        $this->switches[] = (string) $run['steps'][2]['act_run'];
        self::assertSame(['waiting', 'approval'], [$run['state'], $run['steps'][$run['position'] - 1]['code']]);
        $stays = $panel->call('POST', "/V1/leakresponse/playbook-runs/{$run['id']}/advance", []);
        self::assertSame($run['version'], $stays['data']['version'], 'nobody but a person passes an approval');
        $refused = $panel->call('POST', "/V1/leakresponse/playbook-runs/{$run['id']}/continue", [
            'version' => $run['version'],
            'choice' => 'go_on',
        ]);
        self::assertSame([403, 'step_up_needed'], [$refused['status'], $refused['code']]);
    }

    public function testAKilledWorkerLeavesAPlaybookThatTheNextOneTakesUp(): void
    {
        $token = $this->shop()->token('customer', WebShop::CUSTOMER);
        self::assertSame(200, $this->me($token));
        $signer = $this->enrolled('playbooks ' . microtime(), "admin:{$this->shop()->accounts()['lrtest_full']}");
        $incident = $signer->call('POST', '/V1/leakresponse/incidents', [
            'noticed' => 'other', 'noticed_at' => 'unknown', 'ongoing' => 'no', 'scope' => self::ALL, 'idempotency_key' => self::uuid(),
        ])['data']['id'];
        $plan = $signer->call('POST', '/V1/leakresponse/playbook-plans', [
            'incident_id' => $incident, 'playbook' => 'database_dump', 'scope' => self::ALL,
        ])['data'];
        self::assertSame(
            ['ready', 'no_act', 'not_planned'],
            [$plan['steps'][0]['readiness'], $plan['steps'][1]['readiness'], $plan['steps'][5]['readiness']],
            'an act that needs names is shown as one for a person'
        );
        $run = $signer->call('POST', '/V1/leakresponse/playbook-runs', [
            'plan_hash' => $plan['plan_hash'], 'reason' => 'a test of playbooks', 'idempotency_key' => self::uuid(),
        ])['data'];
        $this->acts[] = (string) $run['steps'][0]['act_run'];
        self::assertSame(401, $this->me($token), 'the guard of the first act stands');
        self::assertSame('running', $run['steps'][0]['state']);

        $this->killedWorker($run['id']);
        $read = $signer->call('GET', "/V1/leakresponse/playbook-runs/{$run['id']}")['data'];
        self::assertSame('running', $read['steps'][0]['state'], 'the worker was killed in the middle of the act');
        $end = time() + 240;
        do {
            // The dead worker's lease runs out first, as it would in a shop.
            sleep(5);
            $this->shop()->console(['leakresponse:playbook:advance', $run['id'], '--seconds=20']);
            $read = $signer->call('GET', "/V1/leakresponse/playbook-runs/{$run['id']}")['data'];
        } while ($read['state'] === 'running' && time() < $end);
        self::assertSame(['waiting', 2], [$read['state'], $read['position']], (string) json_encode($read['steps'][0]));
        self::assertContains($read['steps'][0]['state'], ['proven', 'done'], (string) json_encode($read['steps'][0]));
        self::assertSame($run['steps'][0]['act_run'], $read['steps'][0]['act_run'], 'one act, not two');

        $stopped = $signer->call('POST', "/V1/leakresponse/playbook-runs/{$run['id']}/stop", [
            'version' => $read['version'], 'reason' => 'end of a test',
        ]);
        self::assertSame('stopped', $stopped['data']['state']);
        $late = $signer->call('POST', "/V1/leakresponse/playbook-runs/{$run['id']}/continue", [
            'version' => $stopped['data']['version'], 'choice' => 'go_on',
        ]);
        self::assertSame([409, 'not_waiting'], [$late['status'], $late['code']]);
    }

    /** @return array<string, mixed> */
    private function start(WebPanel $panel, int $incident): array
    {
        $plan = $panel->call('POST', '/V1/leakresponse/playbook-plans', [
            'incident_id' => $incident, 'playbook' => 'stolen_admin', 'scope' => self::ALL,
        ]);
        self::assertSame(200, $plan['status'], (string) json_encode($plan));
        $proof = $panel->stepUp($plan['data']['plan_hash'], WebShop::PASSWORD);
        self::assertSame(200, $proof['status'], (string) json_encode($proof));
        $run = $panel->call('POST', '/V1/leakresponse/playbook-runs', [
            'plan_hash' => $plan['data']['plan_hash'],
            'reason' => 'a test of playbooks',
            'idempotency_key' => self::uuid(),
            'step_up' => $proof['data']['step_up'],
        ]);
        self::assertSame(200, $run['status'], (string) json_encode($run));
        return $run['data'];
    }

    private function incident(WebPanel $panel): int
    {
        $made = $panel->call('POST', '/V1/leakresponse/incidents', [
            'noticed' => 'other', 'noticed_at' => 'unknown', 'ongoing' => 'no', 'scope' => self::ALL, 'idempotency_key' => self::uuid(),
        ]);
        self::assertSame(200, $made['status'], (string) json_encode($made));
        return (int) $made['data']['id'];
    }

    /** @return array<string, mixed> */
    private function worked(WebPanel $panel, string $runId): array
    {
        $end = time() + 120;
        do {
            $run = $panel->call('POST', "/V1/leakresponse/playbook-runs/{$runId}/advance", []);
            self::assertSame(200, $run['status'], (string) json_encode($run));
            usleep(300000);
        } while ($run['data']['state'] === 'running' && time() < $end);
        return $run['data'];
    }

    /**
     * @param array<string, mixed> $run
     * @return array<string, mixed>
     */
    private function say(WebPanel $panel, array $run, string $choice): array
    {
        $proof = $panel->stepUp("{$run['id']}:{$run['version']}:" . str_replace('_', '-', $choice), WebShop::PASSWORD);
        self::assertSame(200, $proof['status'], (string) json_encode($proof));
        $answer = $panel->call('POST', "/V1/leakresponse/playbook-runs/{$run['id']}/continue", [
            'version' => $run['version'], 'choice' => $choice, 'step_up' => $proof['data']['step_up'],
        ]);
        self::assertSame(200, $answer['status'], (string) json_encode($answer));
        return $answer['data'];
    }

    private function me(string $token): int
    {
        return $this->shop()->rest('GET', '/V1/customers/me', ['Authorization' => "Bearer {$token}"])['status'];
    }

    /** A worker that begins with the act and is killed with signal 9 a moment later. */
    private function killedWorker(string $runId): void
    {
        $worker = proc_open(
            ['php', 'bin/magento', 'leakresponse:playbook:advance', $runId],
            [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']],
            $pipes,
            $this->shop()->root
        );
        self::assertIsResource($worker);
        usleep(1_800_000);
        self::assertTrue(proc_get_status($worker)['running'], 'the worker was still at work');
        proc_terminate($worker, 9);
        proc_close($worker);
    }
}
