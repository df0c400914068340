<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrity;

use Vendor\LeakResponse\Core\Integrity\Manifest;
use Vendor\LeakResponse\Core\Integrity\UnableToTrustManifest;

/** Fault 55: whoever changed a file also changes what it is compared with. */
class BaselineTest extends IntegrityTestCase
{
    public function testALineThatWasChangedIsNoticed(): void
    {
        $hash = $this->kit->deploy()->hash;
        $this->kit->put('index.php', '<?php // skimmer');
        $file = $this->kit->folder->file($hash);
        [$right, $wrong] = [hash('sha256', '<?php // shop'), hash('sha256', '<?php // skimmer')];
        $changed = str_replace($right, $wrong, (string) file_get_contents($file), $count);
        self::assertSame(1, $count);
        file_put_contents($file, $changed);

        $this->assertRefusedAs('lines_changed');
    }

    public function testAManifestSignedWithAnotherKeyIsNoticed(): void
    {
        $hash = $this->kit->deploy()->hash;
        $file = $this->kit->folder->file($hash);
        $forged = str_replace('files ', 'files 1', (string) file_get_contents($file));
        file_put_contents($file, $forged);

        $this->assertRefusedAs('not_signed');
    }

    public function testAManifestMadeWithTheStolenKeyIsNoticedBecauseTheLedgerNamesAnother(): void
    {
        $this->kit->deploy();
        $this->ledger->sequencer->seal();
        $this->kit->put('index.php', '<?php // skimmer');
        $hash = $this->signedByAThief();

        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_integrity_manifest')} SET hash = ?",
            [(string) hex2bin($hash)]
        );
        $this->assertRefusedAs('not_in_ledger');
    }

    public function testAThiefWhoAlsoForgesTheSearchTableIsNoticed(): void
    {
        $first = $this->kit->deploy()->hash;
        $this->ledger->sequencer->seal();
        $hash = $this->signedByAThief();
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_integrity_manifest')} SET hash = ?",
            [(string) hex2bin($hash)]
        );
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_record_entry')} SET params = REPLACE(params, ?, ?)",
            [$first, $hash]
        );
        $this->assertRefusedAs('not_in_ledger');
    }

    public function testAnOlderManifestPutBackIsNoticed(): void
    {
        $this->kit->deploy();
        $this->clock->advance(60);
        $this->kit->put('index.php', '<?php // release 2');
        $this->kit->deploy(false, 'release 2');
        $this->ledger->sequencer->seal();
        $this->connection->execute(
            "DELETE FROM {$this->connection->table('leakresponse_integrity_manifest')} ORDER BY id DESC LIMIT 1"
        );
        $this->assertRefusedAs('not_in_ledger');
    }

    public function testAManifestThatWasTakenAwayIsNoticedEvenWithItsRow(): void
    {
        $hash = $this->kit->deploy()->hash;
        unlink($this->kit->folder->file($hash));
        $this->assertRefusedAs('missing');

        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_integrity_manifest')}");
        $this->assertRefusedAs('not_in_ledger', 0);
    }

    public function testANewManifestWithAReasonMendsItAndSaysThatTheOldOneWasNotSound(): void
    {
        $hash = $this->kit->deploy()->hash;
        unlink($this->kit->folder->file($hash));
        $this->clock->advance(60);
        $this->kit->deploy(false, 'after a lost disk');

        self::assertSame('0', $this->kit->scan()['differences'] ?? '');
        self::assertSame([true, false], array_column($this->told('integrity.manifest_made'), 'before_sound'));
    }

    public function testOfManyManifestsTwoAreKept(): void
    {
        $made = [];
        foreach (['a', 'b', 'c', 'd'] as $release) {
            $this->clock->advance(60);
            $made[] = $this->kit->deploy(false, "release {$release}")->hash;
        }
        $kept = array_map(fn (string $hash): bool => is_file($this->kit->folder->file($hash)), $made);
        self::assertSame([false, false, true, true], $kept);
    }

    /** A manifest that says the skimmer is right, signed with the key of the host, put into the folder. */
    private function signedByAThief(): string
    {
        $lines = 'file ' . hash('sha256', '<?php // skimmer') . " 16 420 1 1 1 index.php\n";
        $note = $this->kit->key->signNote(implode("\n", [
            Manifest::FIRST_LINE,
            'node web1',
            'made 2026-11-21T09:00:00Z',
            'files 1',
            'bytes 16',
            'rules x',
            'body ' . hash('sha256', $lines),
        ]) . "\n");
        $hash = hash('sha256', $note);
        file_put_contents($this->kit->folder->file($hash), $note . $lines);
        return $hash;
    }

    private function assertRefusedAs(string $reason, int $news = 1): void
    {
        $before = count($this->told('integrity.manifest_refused'));
        foreach ([1, 2] as $ignored) {
            try {
                $this->kit->scan();
                self::fail('The manifest was trusted.');
            } catch (UnableToTrustManifest $error) {
                self::assertSame($reason, $error->reason());
            }
        }
        $told = $this->told('integrity.manifest_refused');
        self::assertCount($before + $news, $told, 'said once an hour');
        self::assertSame($reason, $this->kit->get->execute()->getTrust());
        self::assertSame(['fail', 'replaced'], [$this->kit->probe->look()->state, $this->kit->probe->look()->params['reason']]);
    }
}
