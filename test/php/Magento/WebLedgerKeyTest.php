<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;
use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Core\Record\Restore\LedgerCopy;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;

/** The key of a real shop's ledger changes by the hour, and a ledger wiped by SQL comes back from an export. */
#[CoversNothing]
class WebLedgerKeyTest extends WebTestCase
{
    private string $copy = '';

    protected function setUp(): void
    {
        parent::setUp();
        $this->copy = LedgerKit::folder();
    }

    protected function tearDown(): void
    {
        if ($this->copy !== '') {
            LedgerKit::remove($this->copy);
        }
    }

    public function testTheKeyIsHandedOnAfterAnHourAndThePinnedOneStillLeadsToIt(): void
    {
        $this->sealSomething();
        [$chain, $seed] = [$this->chain(), $this->seed()];
        $this->keep(['since' => $chain['since'] - 3601] + $chain);
        $this->sealSomething();
        self::assertSame($chain['generation'] + 1, $this->chain()['generation']);
        self::assertNotSame($seed, $this->seed());
        self::assertSame($chain['first'], $this->chain()['first']);
        $this->ok(['leakresponse:ledger:export', $this->copy]);
        self::assertSame($this->chain()['recent'][0], LedgerCopy::proven($this->copy, $chain['first'], [])->vkey);
    }

    public function testALedgerWipedBySqlStopsAndComesBackFromAnExport(): void
    {
        $this->sealSomething();
        $this->ok(['leakresponse:ledger:export', $this->copy]);
        $restore = ['leakresponse:ledger:restore', $this->copy];
        self::assertSame(2, $this->shop()->console($restore)['exit'], 'Somebody must say why.');
        $this->sql('DELETE FROM %s', ['head', 'tile', 'bundle', 'seen', 'entry']);
        $sealed = $this->shop()->console(['leakresponse:ledger:seal']);
        self::assertNotSame(0, $sealed['exit']);
        self::assertStringContainsString('set back', $sealed['err'] . $sealed['out']);
        $done = $this->ok([...$restore, '--reason=a test wiped it']);
        self::assertNull($done['lost_from']);
        self::assertGreaterThan(0, $done['size']);
        self::assertSame(3, $this->shop()->console([...$restore, '--reason=once more'])['exit']);
        $this->sealSomething();
        $again = LedgerKit::folder();
        try {
            $export = $this->ok(['leakresponse:ledger:export', $again]);
            self::assertGreaterThan($done['size'], $export['entries']);
            $copy = LedgerCopy::proven($again, $this->chain()['first'], [(int) $done['size']]);
            $before = LedgerCopy::proven($this->copy, $this->chain()['first'], []);
            self::assertSame($before->checkpoint->root, $copy->roots[$done['size']]);
        } finally {
            LedgerKit::remove($again);
        }
    }

    private function sealSomething(): void
    {
        $this->ok(['leakresponse:incident:declare', '--noticed=other', '--scope=unknown']);
        $this->ok(['leakresponse:ledger:seal']);
    }

    /** @return array<string, mixed> */
    private function chain(): array
    {
        return (array) json_decode((string) file_get_contents($this->folder() . '/ledger.chain'), true, 16, JSON_THROW_ON_ERROR);
    }

    /** @param array<string, mixed> $chain */
    private function keep(array $chain): void
    {
        file_put_contents($this->folder() . '/ledger.chain', json_encode($chain, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES));
    }

    private function seed(): string
    {
        return (string) file_get_contents($this->folder() . '/' . LedgerSigners::SEED);
    }

    private function folder(): string
    {
        return $this->shop()->root . '/var/leakresponse/keys';
    }

    /** @param list<string> $tables */
    private function sql(string $statement, array $tables): void
    {
        $code = 'require "app/bootstrap.php"; $o = Magento\Framework\App\Bootstrap::create(BP, $_SERVER)->getObjectManager();'
            . '$r = $o->get(Magento\Framework\App\ResourceConnection::class);';
        foreach ($tables as $table) {
            $code .= sprintf(
                '$r->getConnection()->query(sprintf(%s, $r->getTableName("leakresponse_record_%s")));',
                var_export($statement, true),
                $table
            );
        }
        $ran = $this->shop()->run(['-r', $code]);
        self::assertSame(0, $ran['exit'], $ran['err'] . $ran['out']);
    }

    /**
     * @param list<string> $arguments
     * @return array<string, mixed>
     */
    private function ok(array $arguments): array
    {
        $answer = $this->shop()->console([...$arguments, '--json']);
        self::assertSame(0, $answer['exit'], $answer['err'] . $answer['out']);
        return (array) json_decode($answer['out'], true, 64, JSON_THROW_ON_ERROR);
    }
}
