<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/** Whose hands the key is in, and how the ledger moves from hand to hand without a new one being pinned. */
class CustodyTest extends LedgerTestCase
{
    private const NAME = 'LR_TEST_LEDGER_SEED';
    private string $seedFile = '';

    /** @var resource|null */
    private mixed $server = null;

    protected function setUp(): void
    {
        parent::setUp();
        $this->seedFile = $this->folder . '-seed';
        file_put_contents($this->seedFile, base64_encode(str_repeat("\x07", 32)) . "\n");
        putenv(self::NAME . '=' . base64_encode(str_repeat("\x08", 32)));
    }

    protected function tearDown(): void
    {
        putenv(self::NAME);
        if (is_resource($this->server)) {
            proc_terminate($this->server);
            proc_close($this->server);
        }
        array_map(unlink(...), glob($this->seedFile . '*') ?: []);
        parent::tearDown();
    }

    public function testALedgerMovesFromTheFolderToTheEnvironmentToAnotherUserAndBack(): void
    {
        $pinned = $this->sealWith([]);
        self::assertSame($pinned, $this->sealWith(['environment' => self::NAME]));
        self::assertSame('B', $this->ledger->key->custody());
        self::assertFileDoesNotExist($this->folder . '/' . LedgerSigners::SEED, 'the seed of the folder is gone');
        self::assertSame($pinned, $this->sealWith(['command' => $this->command(), 'before' => ['environment' => self::NAME]]));
        self::assertSame('A', $this->ledger->evidence->read()->getCustody());
        self::assertSame($pinned, $this->sealWith(['before' => ['command' => $this->command()]]));
        self::assertSame('C', $this->ledger->key->custody());
        self::assertSame(['B', 'A', 'C'], array_map(
            static fn (array $fact): string => $fact['data']['custody'],
            $this->facts('ledger.key_rotated')
        ));
        $this->assertLedgerIsSound();
    }

    public function testALedgerBegunWithARemoteSignerNeverHasASeedInTheFolder(): void
    {
        $this->sealWith(['command' => $this->command()]);
        self::assertFileDoesNotExist($this->folder . '/' . LedgerSigners::SEED);
        self::assertSame('A', $this->facts('ledger.started')[0]['data']['custody']);
        $this->clock->advance(7200);
        $this->sealWith(['command' => $this->command()]);
        self::assertSame([], $this->facts('ledger.key_rotated'), 'its key is its own affair');
        $this->assertLedgerIsSound();
    }

    public function testTheSignerMayListenOnASocket(): void
    {
        $socket = $this->seedFile . '.sock';
        $this->server = proc_open([...$this->command(), $socket], [], $pipes);
        for ($wait = 0; !file_exists($socket) && $wait < 500; $wait++) {
            usleep(10_000);
        }
        $this->sealWith(['socket' => $socket]);
        self::assertSame('A', $this->ledger->key->custody());
        $this->assertLedgerIsSound();
    }

    public function testFactsWaitWhileTheSignerRefuses(): void
    {
        $this->sealWith(['command' => $this->command()]);
        touch($this->seedFile . '.refuse');
        try {
            $this->sealWith(['command' => $this->command()]);
            self::fail('It sealed without a signer.');
        } catch (UnableToSeal $error) {
            self::assertStringContainsString('it refused: no ', $error->getMessage());
            self::assertStringNotContainsString("\x1b", $error->getMessage());
        }
        unlink($this->seedFile . '.refuse');
        $this->sealWith(['command' => $this->command()]);
        $this->assertLedgerIsSound();
    }

    public function testAnotherKeyThanTheLedgersIsNotUsedInItsPlace(): void
    {
        $this->sealWith(['environment' => self::NAME]);
        putenv(self::NAME . '=' . base64_encode(str_repeat("\x09", 32)));
        $this->expectExceptionMessage('No signer that is configured holds the key');
        $this->sealWith(['environment' => self::NAME]);
    }

    public function testAnEmptyEnvironmentIsNoKey(): void
    {
        putenv(self::NAME);
        $this->expectExceptionMessage('its key is missing');
        $this->sealWith(['environment' => self::NAME]);
    }

    /**
     * @param array<mixed> $settings
     * @return string the key that outsiders pin
     */
    private function sealWith(array $settings): string
    {
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock, signer: $settings);
        $this->record(2);
        $this->ledger->sequencer->seal();
        return $this->ledger->key->verifierKey($this->ledger->tables->head()->origin ?? '');
    }

    /** @return list<string> */
    private function command(): array
    {
        return [PHP_BINARY, __DIR__ . '/signer.php', $this->seedFile];
    }
}
