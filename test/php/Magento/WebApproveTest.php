<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Two persons, the deploy-time lock, quiet mode and a stolen admin in a real shop. */
#[CoversNothing]
class WebApproveTest extends WebTestCase
{
    use WebActs;

    private const BASE = '/V1/leakresponse';

    private bool $isNamed = false;
    private int $quiet = 0;

    protected function tearDown(): void
    {
        if (self::$shop !== null && $this->quiet !== 0) {
            $this->shop()->console(['leakresponse:incident:quiet', (string) $this->quiet, '--off']);
        }
        if (self::$shop !== null && $this->isNamed) {
            $this->roster('rule', ['--control=one', '--start=none', '--contact=']);
            foreach (['anna', 'bert'] as $name) {
                $this->roster('remove', [$name]);
            }
        }
        parent::tearDown();
    }

    public function testWhatOnePersonStartedAnotherHasToAgreeToLift(): void
    {
        $this->twoPersons();
        $run = $this->finished($this->switchOn('close_doors', [['door', 'registration']]));
        $lift = fn (): array => $this->signer->call('POST', self::BASE . "/containments/{$run['id']}/undo", [
            'version' => $run['version'], 'reason' => 'the test is over',
        ]);
        self::assertSame([409, 'approval_needed'], [$lift()['status'], $lift()['code']]);

        $asked = $this->signer->call('POST', self::BASE . '/approvals', [
            'verb' => 'undo', 'reason' => 'the test is over', 'run_id' => $run['id'], 'version' => $run['version'],
        ]);
        self::assertSame([200, 'waiting'], [$asked['status'], $asked['data']['state'] ?? $asked['code']]);
        $id = $asked['data']['id'];
        $own = $this->signer->call('POST', self::BASE . "/approvals/{$id}/decide", ['version' => 1, 'decision' => 'approve']);
        self::assertSame([403, 'self_approval'], [$own['status'], $own['code']]);
        self::assertSame('approval_waiting', $lift()['code']);

        $bert = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $seen = $bert->call('GET', self::BASE . '/approvals')['data'];
        self::assertSame([$id, '', 'the test is over'], [$seen[0]['id'], $seen[0]['refusal'], $seen[0]['reason']]);
        $body = ['version' => 1, 'decision' => 'approve'];
        self::assertSame('step_up_needed', $bert->call('POST', self::BASE . "/approvals/{$id}/decide", $body)['code']);
        $proof = $bert->stepUp($seen[0]['bound_to'], WebShop::PASSWORD)['data']['step_up'];
        $given = $bert->call('POST', self::BASE . "/approvals/{$id}/decide", $body + ['step_up' => $proof]);
        self::assertSame([200, 'approved'], [$given['status'], $given['data']['state'] ?? $given['code']]);

        self::assertSame([200, 'lifted'], [($last = $lift())['status'], $last['data']['switch_state'] ?? $last['code']]);
        self::assertSame(409, $lift()['status']);
    }

    public function testAnAccountThatTheRequesterChangedDoesNotCount(): void
    {
        $this->twoPersons();
        $run = $this->finished($this->switchOn('close_doors', [['door', 'registration']]));
        $id = $this->signer->call('POST', self::BASE . '/approvals', [
            'verb' => 'undo', 'reason' => 'the test is over', 'run_id' => $run['id'], 'version' => $run['version'],
        ])['data']['id'];
        $this->sql("UPDATE {admin_user} SET email = 'changed@example.test' WHERE username = 'lrtest_full'");
        $bert = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $seen = $bert->call('GET', self::BASE . "/approvals/{$id}")['data'];
        self::assertSame('account_too_new', $seen['refusal']);
        $proof = $bert->stepUp($seen['bound_to'], WebShop::PASSWORD)['data']['step_up'];
        $body = ['version' => 1, 'decision' => 'approve', 'step_up' => $proof];
        $given = $bert->call('POST', self::BASE . "/approvals/{$id}/decide", $body);
        self::assertSame([403, 'account_too_new'], [$given['status'], $given['code']]);
        // The way out when nobody can agree: the shell.
        self::assertSame(0, $this->shop()->console(['leakresponse:contain:undo', $run['id'], '--reason=nobody is left'])['exit']);
    }

    public function testWhatEnvPhpHoldsIsLiftedByNobody(): void
    {
        $run = $this->finished($this->switchOn('close_doors', [['door', 'registration']]));
        $this->whileSet(['lock' => ['close_doors']], function () use ($run): void {
            $refused = $this->signer->call('POST', self::BASE . "/containments/{$run['id']}/undo", [
                'version' => $run['version'], 'reason' => 'the test is over',
            ]);
            self::assertSame([403, 'locked_by_deployment'], [$refused['status'], $refused['code']]);
            $shell = $this->shop()->console(['leakresponse:contain:undo', $run['id'], '--reason=over', '--json']);
            self::assertSame(3, $shell['exit'], $shell['out'] . $shell['err']);
            self::assertStringContainsString('locked_by_deployment', $shell['out']);
        });
        $this->lift($run['id']);
    }

    public function testSwitchesSurviveSqlAndTheSettingsThatAnAdminCanChange(): void
    {
        $run = $this->finished($this->switchOn('close_doors', [['door', 'registration']]));
        try {
            $this->sql("DELETE FROM {leakresponse_contain_switch} WHERE kind = 'close_doors'");
            $this->sql("INSERT INTO {core_config_data} (path, value) VALUES ('advanced/modules_disable_output/Vendor_LeakResponse', '1')");
            $this->shop()->console(['cache:clean', 'config']);
            self::assertFalse($this->registers());
            $checks = array_column($this->signer->call('GET', self::BASE . '/status')['data']['checks'], null, 'code');
            self::assertSame('fail', $checks['switch_file']['state']);
            $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
            self::assertStringContainsString('lr-contained', $panel->page);
        } finally {
            $this->sql("DELETE FROM {core_config_data} WHERE path = 'advanced/modules_disable_output/Vendor_LeakResponse'");
            $this->shop()->console(['cache:clean', 'config']);
            $this->lift($run['id']);
        }
        self::assertTrue($this->registers());
    }

    public function testOnePersonAloneWaitsAndCanBeStopped(): void
    {
        self::assertSame(0, $this->roster('set', ['anna', '--approver', '--account=admin:1']));
        self::assertSame(0, $this->roster('rule', ['--control=single', '--mail=owner@example.test', '--delay=15']));
        $code = trim(explode("\n", $this->shop()->console(['leakresponse:recovery:make'])['out'])[0]);
        $run = $this->finished($this->switchOn('close_doors', [['door', 'registration']]));
        $about = ['verb' => 'undo', 'reason' => 'the test is over', 'run_id' => $run['id'], 'version' => $run['version']];
        $wrong = $this->signer->call('POST', self::BASE . '/approvals', $about + ['recovery_code' => 'AAAAA-AAAAA']);
        self::assertSame([403, 'recovery_code_wrong'], [$wrong['status'], $wrong['code']]);
        $asked = $this->signer->call('POST', self::BASE . '/approvals', $about + ['recovery_code' => $code]);
        self::assertSame([200, 'delayed'], [$asked['status'], $asked['data']['state'] ?? $asked['code']]);
        $early = $this->signer->call('POST', self::BASE . "/containments/{$run['id']}/undo", [
            'version' => $run['version'], 'reason' => 'the test is over',
        ]);
        self::assertSame([409, 'approval_delayed'], [$early['status'], $early['code']]);

        $page = $this->shop()->send('GET', '/leakresponse/stop/', [], null, $jar = (string) tempnam(sys_get_temp_dir(), 'lrjar'));
        self::assertStringContainsString('name="code"', $page['body']);
        preg_match('/name="form_key" type="hidden" value="([^"]+)"/', $page['body'], $key);
        $form = ['form_key' => $key[1] ?? '', 'request' => $asked['data']['id'], 'code' => 'WRONG'];
        self::assertSame(302, $this->shop()->send('POST', '/leakresponse/stop/save/', [], http_build_query($form), $jar)['status']);
        $stop = $this->shop()->console(['leakresponse:approval:stop', $asked['data']['id']]);
        self::assertStringContainsString('stopped', $stop['out'], $stop['err']);

        $this->roster('rule', ['--control=one']);
        $this->lift($run['id']);
    }

    public function testAQuietIncidentIsNotThereForWhoeverIsNotOnTheRoster(): void
    {
        $this->twoPersons();
        $run = $this->finished($this->switchOn('close_doors', [['door', 'registration']]));
        $id = $run['incident_id'];
        $version = $this->signer->call('GET', self::BASE . "/incidents/{$id}")['data']['version'];
        $quiet = $this->signer->call('POST', self::BASE . "/incidents/{$id}/quiet", ['version' => $version, 'quiet' => true]);
        self::assertSame([200, true], [$quiet['status'], $quiet['data']['quiet'] ?? $quiet['code']]);
        $this->quiet = $id;

        $bert = (new WebPanel($this->shop()))->signIn('lrtest_full');
        self::assertSame(200, $bert->call('GET', self::BASE . "/incidents/{$id}")['status']);
        self::assertStringContainsString('lr-contained', $bert->page);

        // As they would see it: the same account, taken off the roster.
        $this->roster('remove', ['bert']);
        $hidden = $bert->call('GET', self::BASE . "/incidents/{$id}");
        $absent = $bert->call('GET', self::BASE . '/incidents/4000000');
        self::assertSame(404, $hidden['status']);
        self::assertSame($absent['data'], $hidden['data']);
        self::assertSame(404, $bert->call('GET', self::BASE . "/containments/{$run['id']}")['status']);
        $list = $bert->call('GET', self::BASE . '/incidents')['data'];
        self::assertNotContains($id, array_column($list['incidents'], 'id'));
        self::assertSame('security desk', $list['restricted']);
        $this->shop()->console(['leakresponse:ledger:seal']);
        $found = $bert->call('GET', self::BASE . "/ledger/search?incident={$id}")['data'];
        self::assertSame([[], 'security desk'], [$found['entries'], $found['restricted']]);
        $page = (new WebPanel($this->shop()))->signIn('lrtest_full')->page;
        self::assertStringContainsString('security desk', $page);
        self::assertStringNotContainsString("Incident {$id}.", $page);

        $this->roster('rule', ['--control=one']);
        $this->lift($run['id']);
    }

    private function twoPersons(): void
    {
        $accounts = $this->shop()->accounts();
        $this->sql("UPDATE {admin_user} SET created = '2020-01-01 00:00:00' WHERE user_id IN (1, {$accounts['lrtest_full']})");
        $key = substr(hash('sha256', $this->signer->key->publicKey()), 0, 32);
        $done = [
            $this->roster('set', ['anna', '--approver', '--account=admin:1', "--key={$key}"]),
            $this->roster('set', ['bert', '--approver', "--account=admin:{$accounts['lrtest_full']}"]),
            $this->roster('rule', ['--control=two', '--contact=security desk']),
        ];
        self::assertSame([0, 0, 0], $done);
    }

    /** @param list<string> $arguments */
    private function roster(string $command, array $arguments): int
    {
        $this->isNamed = true;
        return $this->shop()->console(["leakresponse:roster:{$command}", ...$arguments])['exit'];
    }

    private function registers(): bool
    {
        $answer = $this->post('/rest/V1/customers', [
            'customer' => ['email' => bin2hex(random_bytes(6)) . '@example.test', 'firstname' => 'A', 'lastname' => 'B'],
            'password' => WebShop::PASSWORD,
        ]);
        return $answer['status'] === 200;
    }

    /** @param string $sql with table names in braces, as somebody who only has SQL writes it */
    private function sql(string $sql): void
    {
        $php = 'require "app/bootstrap.php"; $b = Magento\Framework\App\Bootstrap::create(BP, $_SERVER); $r = $b->getObjectManager()'
            . '->get(Magento\Framework\App\ResourceConnection::class);'
            . ' $r->getConnection()->query(preg_replace_callback("/\{(\w+)\}/", fn ($m) => $r->getTableName($m[1]), $argv[1]));';
        $done = $this->shop()->run(['-r', $php, '--', $sql]);
        self::assertSame(0, $done['exit'], $done['out'] . $done['err']);
    }
}
