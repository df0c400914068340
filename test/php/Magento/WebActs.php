<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use stdClass;

/** Plans, starts, follows and lifts acts by signed REST calls. */
trait WebActs
{
    private WebSigner $signer;

    protected function setUp(): void
    {
        parent::setUp();
        $this->signer = $this->enrolled(self::class, 'admin:1');
    }

    /**
     * @param list<array{string, string}> $options
     * @param array{kind: string, ids: list<int>} $scope
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    private function plan(string $action, array $options, array $scope = ['kind' => 'all', 'ids' => []]): array
    {
        $incident = $this->signer->call('POST', '/V1/leakresponse/incidents', [
            'noticed' => 'other', 'noticed_at' => 'unknown', 'ongoing' => 'unknown',
            'scope' => ['kind' => 'all', 'ids' => []], 'idempotency_key' => self::uuid(),
        ]);
        self::assertSame(200, $incident['status'], $incident['code']);
        return $this->signer->call('POST', '/V1/leakresponse/plans', [
            'incident_id' => $incident['data']['id'], 'action' => $action, 'scope' => $scope, 'audience' => ['shop'],
            'options' => array_map(static fn (array $option): array => ['name' => $option[0], 'value' => $option[1]], $options),
        ]);
    }

    /**
     * @param list<array{string, string}> $options
     * @param array{kind: string, ids: list<int>} $scope
     * @return array<string, mixed>
     */
    private function switchOn(string $action, array $options, array $scope = ['kind' => 'all', 'ids' => []]): array
    {
        $plan = $this->plan($action, $options, $scope);
        self::assertSame([200, 'exact'], [$plan['status'], $plan['data']['reversal'] ?? (string) json_encode($plan['data'])]);
        $run = $this->signer->call('POST', '/V1/leakresponse/containments', [
            'plan_hash' => $plan['data']['plan_hash'], 'reason' => 'a test of the switches', 'idempotency_key' => self::uuid(),
        ]);
        self::assertSame([200, 'on'], [$run['status'], $run['data']['switch_state'] ?? $run['code']]);
        return $run['data'];
    }

    /**
     * @param array<string, mixed> $run
     * @return array<string, mixed>
     */
    private function finished(array $run): array
    {
        for ($try = 0; $try < 10 && !isset($run['finished_at']); $try++) {
            $run = $this->signer->call('POST', "/V1/leakresponse/containments/{$run['id']}/advance")['data'];
        }
        return $run;
    }

    /** @param array<string, mixed> $run */
    private function assertProven(array $run): void
    {
        $proof = $this->finished($run)['proof'];
        self::assertSame('proven', $proof['verdict'], (string) json_encode($proof));
    }

    private function lift(string $id): void
    {
        $run = $this->finished($this->signer->call('GET', "/V1/leakresponse/containments/{$id}")['data']);
        $lifted = $this->signer->call('POST', "/V1/leakresponse/containments/{$id}/undo", [
            'version' => $run['version'], 'reason' => 'the test is over',
        ]);
        self::assertSame([200, 'lifted'], [$lifted['status'], $lifted['data']['switch_state'] ?? $lifted['code']]);
    }

    /**
     * @param array<string, mixed> $body
     * @param array<string, string> $headers
     * @return array{status: int, headers: string, body: string}
     */
    private function post(string $path, array $body, array $headers = []): array
    {
        $json = ['Content-Type' => 'application/json', 'Accept' => 'application/json'];
        return $this->shop()->send('POST', $path, $headers + $json, (string) json_encode($body === [] ? new stdClass() : $body));
    }

    /**
     * While env.php of the node says so, under `leakresponse`.
     *
     * @param array<string, mixed> $settings
     * @param callable(): void $work
     */
    private function whileSet(array $settings, callable $work): void
    {
        $file = $this->shop()->root . '/app/etc/env.php';
        $before = (string) file_get_contents($file);
        $env = (array) include $file;
        $env['leakresponse'] = $settings + ($env['leakresponse'] ?? []);
        try {
            $this->writeEnv($file, "<?php\nreturn " . var_export($env, true) . ";\n");
            $work();
        } finally {
            $this->writeEnv($file, $before);
        }
    }

    private function writeEnv(string $file, string $php): void
    {
        file_put_contents($file, $php);
        // PHP of the shop looks at the file again after its opcode cache lets it.
        sleep(3);
    }

    /**
     * While one plugin of ours does not run, as on a node that was meddled with.
     *
     * @param callable(): void $work
     */
    private function whileDisabled(string $type, string $plugin, callable $work): void
    {
        $this->whileWired("<type name=\"{$type}\"><plugin name=\"{$plugin}\" disabled=\"true\"/></type>", $work);
    }

    /**
     * While one class of ours is another on this node.
     *
     * @param callable(): void $work
     */
    private function whileReplaced(string $class, string $by, callable $work): void
    {
        $this->whileWired("<preference for=\"{$class}\" type=\"{$by}\"/>", $work);
    }

    /** @param callable(): void $work */
    private function whileWired(string $xml, callable $work): void
    {
        $folder = $this->shop()->root . '/app/etc/lrtest';
        is_dir($folder) || mkdir($folder);
        file_put_contents("{$folder}/di.xml", '<?xml version="1.0"?><config xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
            . " xsi:noNamespaceSchemaLocation=\"urn:magento:framework:ObjectManager/etc/config.xsd\">{$xml}</config>");
        try {
            $this->shop()->console(['cache:flush']);
            $work();
        } finally {
            unlink("{$folder}/di.xml");
            rmdir($folder);
            $this->shop()->console(['cache:flush']);
        }
    }

    /** Counters of orders and of reset links begin anew: other tests count, too. */
    private function forgetCounters(): void
    {
        $this->shop()->run(['-r', 'require "app/bootstrap.php"; $b = Magento\Framework\App\Bootstrap::create(BP, $_SERVER);'
            . ' $r = $b->getObjectManager()->get(Magento\Framework\App\ResourceConnection::class);'
            . ' $r->getConnection()->delete($r->getTableName("leakresponse_contain_velocity"));']);
    }

    /** How often the refusal was gathered in the minutes that are not in the ledger yet. */
    private function refusals(string $code): int
    {
        $php = 'require "app/bootstrap.php"; $b = Magento\Framework\App\Bootstrap::create(BP, $_SERVER); $r = $b->getObjectManager()'
            . '->get(Magento\Framework\App\ResourceConnection::class);'
            . ' echo (int) $r->getConnection()->fetchOne("SELECT SUM(refusals) FROM "'
            . ' . $r->getTableName("leakresponse_record_refusal") . " WHERE code = ?", [$argv[1]]);';
        return (int) $this->shop()->run(['-r', $php, '--', $code])['out'];
    }
}
