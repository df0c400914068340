<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Record\Key\KeyHistory;
use Vendor\LeakResponse\Core\Record\Key\KeyStatement;
use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Core\Record\Key\UnableToSign;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\Fault;
use Vendor\LeakResponse\Test\Support\FaultyConnection;

/** The key in the folder signs for an hour; then the ledger is handed on, and whatever fails in between, one key is left. */
class RotateKeyTest extends LedgerTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        $this->record(3);
        $this->ledger->sequencer->seal();
    }

    public function testTheKeyChangesOnceAnHourAndTheOldSeedIsGone(): void
    {
        $old = $this->seed();
        $pinned = $this->ledger->key->verifierKey($this->origin());
        $this->sealAfter(3599);
        self::assertSame($old, $this->seed());
        $this->sealAfter(1);
        self::assertNotSame($old, $this->seed());
        self::assertStringNotContainsString($old, $this->folderBytes());
        self::assertSame($pinned, $this->ledger->key->verifierKey($this->origin()), 'outsiders pin the first key');
        $this->sealAfter(7200);
        self::assertCount(2, $this->facts('ledger.key_rotated'));
        $this->assertOneKeyIsUsable();
        $this->assertLedgerIsSound();
    }

    public function testTheOldKeySignsTheEntriesBeforeTheNewOne(): void
    {
        $public = SignedNote::publicKey($this->history()->first, $this->origin());
        $this->sealAfter(3600);
        [$fact] = $this->facts('ledger.key_rotated');
        $statement = KeyStatement::parse($fact['data']['note']);
        self::assertNotNull($statement);
        $index = array_search('ledger.key_rotated', $this->types(), true);
        self::assertSame([2, $index, 'C'], [$statement->generation, $statement->size, $statement->custody]);
        self::assertSame(bin2hex($this->ledger->reader->root($statement->size)), bin2hex($statement->root));
        self::assertNotNull(SignedNote::open($fact['data']['note'], $this->origin(), (string) $public));
    }

    public function testAClockSetBackDoesNotKeepAKeyForEver(): void
    {
        $old = $this->seed();
        $this->sealAfter(-7200);
        self::assertNotSame($old, $this->seed());
    }

    /** @return iterable<string, array{bool}> */
    public static function ways(): iterable
    {
        yield 'before it was done' => [false];
        yield 'after it was done' => [true];
    }

    #[DataProvider('ways')]
    public function testAnyCallOfARotationMayFail(bool $isAfter): void
    {
        for ($n = 1; $this->failsAt($n, $isAfter); $n++) {
            continue;
        }
        self::assertGreaterThan(15, $n);
    }

    public function testALeaderThatSleepsInARotationKeepsOthersOut(): void
    {
        $this->clock->advance(3600);
        $this->record(1);
        $this->ledger->signers->files->locked(function (): void {
            $this->expectException(UnableToSeal::class);
            (new LedgerKit($this->connection, $this->folder, $this->clock))->sequencer->seal();
        });
    }

    public function testAFactThatOnlyLooksLikeARotationChangesNoKey(): void
    {
        $this->sealAfter(3600);
        [$fact] = $this->facts('ledger.key_rotated');
        $history = $this->history();
        $this->ledger->recorder->note('ledger.key_rotated', $this->admin, ['note' => $fact['data']['note']]);
        $this->ledger->recorder->flush();
        $this->ledger->sequencer->seal();
        $this->sealAfter(10);
        self::assertSame($history->recent, $this->history()->recent);
        $this->assertOneKeyIsUsable();
    }

    public function testALedgerOfAnEarlierVersionKeepsItsKeyAndGoesOn(): void
    {
        $pinned = $this->ledger->key->verifierKey($this->origin());
        unlink($this->folder . '/ledger.chain');
        $this->sealAfter(10);
        self::assertSame($pinned, $this->history()->first);
        $this->sealAfter(3600);
        self::assertSame(2, $this->history()->generation);
        $this->assertLedgerIsSound();
    }

    public function testAFolderWithoutTheKeyStopsInsteadOfMakingAnother(): void
    {
        unlink($this->folder . '/' . LedgerSigners::SEED);
        $this->record(1);
        $this->expectException(UnableToSeal::class);
        $this->ledger->sequencer->seal();
    }

    /** @return bool false when there is no such call */
    private function failsAt(int $n, bool $isAfter): bool
    {
        foreach (['head', 'tile', 'bundle', 'seen', 'entry', 'inbox'] as $name) {
            $this->connection->execute("DELETE FROM {$this->connection->table("leakresponse_record_{$name}")}");
        }
        array_map(unlink(...), array_filter(glob($this->folder . '/*') ?: [], is_file(...)));
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
        $this->record(2);
        $this->ledger->sequencer->seal();
        $this->clock->advance(3600);
        $this->record(2);
        $fault = new Fault($n, static fn () => $n % 2 === 0
            ? UnableToSign::becauseAKeyFileCannotBeUsed('test')
            : UnableToReachDatabase::because('gone', false));
        $faulty = new LedgerKit(
            new FaultyConnection($this->connection, $fault),
            $this->folder,
            $this->clock,
            files: new FaultyKeyFiles($this->folder, $fault, $isAfter),
        );
        try {
            $faulty->sequencer->seal();
        } catch (UnableToReachDatabase | UnableToSeal | UnableToReadLedger) {
            $this->ledger->sequencer->seal();
        }
        self::assertTrue($this->ledger->inbox->isEmpty(), "call {$n}");
        $this->ledger->sequencer->seal();
        $this->assertOneKeyIsUsable("call {$n}");
        self::assertCount(1, $this->facts('ledger.key_rotated'), "call {$n}");
        $this->assertLedgerIsSound();
        return $fault->hasHappened() && $n < 200;
    }

    /** Of all the seeds on the disk, one is of the key that the ledger was last handed to; the others were never named. */
    private function assertOneKeyIsUsable(string $when = ''): void
    {
        $named = array_merge([$this->history()->first], $this->handedTo());
        $newest = $named[count($named) - 1];
        self::assertSame($newest, $this->history()->recent[0], $when);
        $usable = [];
        foreach (glob($this->folder . '/*') ?: [] as $file) {
            $seed = is_file($file) ? (string) file_get_contents($file) : '';
            if (strlen($seed) === 32) {
                $pair = sodium_crypto_sign_seed_keypair($seed);
                $usable[] = SignedNote::verifierKey($this->origin(), sodium_crypto_sign_publickey($pair));
            }
        }
        self::assertSame([$newest], array_values(array_intersect($usable, $named)), $when);
    }

    /** @return list<string> keys that the ledger names, in order, each signed by the one before */
    private function handedTo(): array
    {
        $history = new KeyHistory($this->origin(), $this->history()->first, [$this->history()->first], 1, 'C', 0, -1);
        $keys = [];
        foreach ($this->entries() as $index => $entry) {
            $next = $history->accepts(KeyStatement::noteIn($entry) ?? '', $index);
            if ($next !== null) {
                $keys[] = $next->vkey;
                $history = $history->followedBy($next, 0);
            }
        }
        return $keys;
    }

    private function sealAfter(int $seconds): void
    {
        $this->clock->advance($seconds);
        $this->record(1);
        $this->ledger->sequencer->seal();
    }

    private function history(): KeyHistory
    {
        return $this->ledger->signers->history() ?? self::fail('There is no chain.');
    }

    private function origin(): string
    {
        return $this->ledger->tables->head()->origin ?? '';
    }

    private function seed(): string
    {
        return (string) file_get_contents($this->folder . '/' . LedgerSigners::SEED);
    }

    private function folderBytes(): string
    {
        $files = array_filter(glob($this->folder . '/*') ?: [], is_file(...));
        return implode('', array_map(file_get_contents(...), $files));
    }
}
