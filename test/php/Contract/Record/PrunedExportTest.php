<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

/** A ledger that was handed on many times and let its beginning go still convinces whoever pinned only its first key. */
class PrunedExportTest extends RetentionTestCase
{
    private string $out = '';

    protected function setUp(): void
    {
        if (exec('command -v python3') === '' || exec('command -v node') === '') {
            self::markTestSkipped('The two verifiers need node and python3.');
        }
        parent::setUp();
        $this->out = LedgerKit::folder();
        for ($hour = 0; $hour < 7; $hour++) {
            $this->record(80);
            $this->ledger->sequencer->seal();
            $this->clock->advance(3600);
        }
        $this->clock->advance(400 * self::DAY);
        $this->record(1, 'ledger.alive');
        $this->ledger->sequencer->seal();
        self::assertSame(512, $this->kit->prune->prune($this->admin, null, 60));
        $this->ledger->sequencer->seal();
        $this->clock->advance(3600);
        $this->record(1, 'ledger.alive');
        $this->ledger->sequencer->seal();
        $this->ledger->export->to($this->out);
    }

    protected function tearDown(): void
    {
        if ($this->out !== '') {
            LedgerKit::remove($this->out);
            parent::tearDown();
        }
    }

    public function testItIsWholeToBothVerifiersAndAChangedHandOverIsNot(): void
    {
        self::assertSame(['ok', 'ok'], $this->verdicts());
        $file = $this->out . '/pruned/kept';
        $lines = explode("\n", (string) file_get_contents($file));
        [$index, $text] = explode(' ', $lines[3]);
        $forged = str_replace('"C"', '"A"', (string) base64_decode($text, true));
        self::assertStringContainsString('ledger.key_rotated', $forged);
        file_put_contents($file, implode("\n", array_replace($lines, [3 => "{$index} " . base64_encode($forged)])));
        self::assertSame(['tampered', 'tampered'], $this->verdicts());
        unset($lines[3]);
        file_put_contents($file, implode("\n", $lines));
        self::assertSame(['incomplete', 'incomplete'], $this->verdicts());
    }

    /** @return array{string, string} of leakctl and of the second verifier, which share no code */
    private function verdicts(): array
    {
        $root = dirname(__DIR__, 4);
        $vkey = trim((string) file_get_contents($this->out . '/vkey'));
        $first = $this->ask([
            'node', "{$root}/scripts/run.mjs", 'leakctl', 'verify', $this->out, '--vkey', $vkey, '--no-pin',
        ], '');
        $files = [];
        $tree = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($this->out, \FilesystemIterator::SKIP_DOTS));
        foreach ($tree as $file) {
            $path = (string) $file;
            $files[substr($path, strlen($this->out) + 1)] = base64_encode((string) file_get_contents($path));
        }
        $case = json_encode(['vkey' => $vkey, 'files' => $files], JSON_THROW_ON_ERROR) . "\n";
        $second = $this->ask(['python3', "{$root}/test/verifier/verify.py"], $case);
        return [$first['verdict']['verdict'] ?? '', $second['verdict'] ?? ''];
    }

    /**
     * @param list<string> $command
     * @return array<string, mixed>
     */
    private function ask(array $command, string $input): array
    {
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes);
        self::assertIsResource($process);
        fwrite($pipes[0], $input);
        fclose($pipes[0]);
        $said = (string) stream_get_contents($pipes[1]);
        proc_close($process);
        return (array) json_decode($said, true);
    }
}
