<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrity;

use Vendor\LeakResponse\Core\Integrity\CompareTree;
use Vendor\LeakResponse\Core\Integrity\ReadFile;
use Vendor\LeakResponse\Core\Integrity\WalkTree;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;

class ScanTest extends IntegrityTestCase
{
    public function testWithoutAManifestNothingIsComparedAndTheProbeSaysSo(): void
    {
        self::assertNull($this->kit->scan());
        self::assertSame(['warn', 'none'], [$this->kit->probe->look()->state, $this->kit->probe->look()->params['reason']]);
    }

    public function testAfterADeployNothingDiffersThoughUploadsAndLogsGrow(): void
    {
        $this->kit->deploy();
        $this->kit->put('pub/media/catalog/new.jpg', "\xff\xd8\xff another");
        $this->kit->put('var/log/debug.log', 'more');

        $scan = $this->kit->scan();

        self::assertSame(['done', '0'], [$scan['state'] ?? '', $scan['differences'] ?? '']);
        self::assertSame([], $this->kit->open());
        self::assertSame('ok', $this->kit->probe->look()->state);
        self::assertSame(1, count($this->told('integrity.scan_ended')));
    }

    public function testChangedAddedAndRemovedFilesAreToldOnceWithHashSizeAndTimes(): void
    {
        $this->kit->deploy();
        touch("{$this->root}/index.php", 1000, 2000);
        $this->kit->put('index.php', '<?php // skimmer');
        touch("{$this->root}/index.php", 1700000000, 1600000000);
        $this->kit->put('vendor/acme/new.php', '<?php');
        unlink("{$this->root}/vendor/acme/pay/more.php");

        $this->kit->scan();
        $this->kit->scan();

        self::assertSame(['added vendor/acme/new.php', 'changed index.php', 'removed vendor/acme/pay/more.php'], $this->kit->open());
        [$changed] = $this->told('file.changed');
        self::assertSame('index.php', $changed['path']);
        self::assertSame(hash('sha256', '<?php // skimmer'), $changed['hash']);
        self::assertSame(hash('sha256', '<?php // shop'), $changed['expected_hash']);
        self::assertSame(16, $changed['size']);
        self::assertSame(['2023-11-14T22:13:20Z', '2020-09-13T12:26:40Z'], [$changed['modified'], $changed['accessed']]);
        self::assertCount(1, $this->told('file.added'));
        self::assertCount(1, $this->told('file.removed'));
        self::assertSame('fail', $this->kit->probe->look()->state);
    }

    public function testOurOwnFilesAreMarkedAsOurs(): void
    {
        $this->kit->deploy();
        $this->kit->put('app/code/Vendor/LeakResponse/registration.php', '<?php // not ours');
        $this->kit->scan();

        self::assertSame([true], array_column($this->told('file.changed'), 'own'));
    }

    public function testInUploadFoldersCodeWithAnyNameAndFilesWithoutExtensionAreFound(): void
    {
        $this->kit->deploy();
        $this->kit->put('pub/media/customer_address/sess_0a1b2c', 'a|O:8:"stdClass":0:{}');
        $this->kit->put('pub/media/catalog/x.php', 'x');
        $this->kit->put('pub/media/catalog/x.phtml.jpg', 'x');
        $this->kit->put('pub/media/catalog/inside.png', "\x89PNG <?php eval(1);");
        $this->kit->put('pub/media/.user.ini', 'auto_prepend_file=x');
        $this->kit->put('var/export/y.php', 'y');
        $this->kit->scan();

        self::assertSame([
            'added pub/media/.user.ini',
            'added pub/media/catalog/inside.png',
            'added pub/media/catalog/x.php',
            'added pub/media/catalog/x.phtml.jpg',
            'added pub/media/customer_address/sess_0a1b2c',
            'added var/export/y.php',
        ], $this->kit->open());
    }

    public function testCodeInAnUploadFolderIsNeverTakenInByADeploy(): void
    {
        $this->kit->put('pub/media/shell.php', 'x');
        $this->kit->deploy();
        $this->kit->scan();

        self::assertSame(['added pub/media/shell.php'], $this->kit->open());
    }

    public function testAQuickScanReadsOnlyWhatWasTouchedAndFindsTheSame(): void
    {
        $this->kit->deploy();
        $full = $this->kit->scan();
        // The clock of the test stands; files have the time of the machine, which is later.
        $this->kit->put('index.php', '<?php // changed');
        $this->kit->put('pub/media/catalog/late.gif', 'GIF89a <?php system(1);');
        $quick = $this->kit->scan('incremental');

        self::assertSame(['added pub/media/catalog/late.gif', 'changed index.php'], $this->kit->open());
        self::assertLessThan((int) ($full['bytes'] ?? 0), (int) ($quick['bytes'] ?? 0));
    }

    public function testAFileOfTheSameSizeAndTimeIsStillFoundByAFullScan(): void
    {
        $this->kit->deploy();
        $before = (int) filemtime("{$this->root}/index.php");
        $this->kit->put('index.php', '<?php // evil');
        touch("{$this->root}/index.php", $before);
        $this->kit->scan();

        self::assertSame(['changed index.php'], $this->kit->open());
    }

    public function testWhatIsPutBackIsToldAndNoLongerOpen(): void
    {
        $this->kit->deploy();
        $this->kit->put('index.php', '<?php // changed');
        $this->kit->put('pub/media/catalog/inside.png', "\x89PNG <?php eval(1);");
        $this->kit->scan();
        $this->kit->put('index.php', '<?php // shop');
        $this->kit->scan('incremental');

        self::assertSame(['added pub/media/catalog/inside.png'], $this->kit->open());
        self::assertSame(['index.php'], array_column($this->told('file.restored'), 'path'));
    }

    public function testManySlicesFindWhatOneFinds(): void
    {
        $this->kit->deploy();
        $this->kit->put('vendor/acme/pay/late.php', '<?php');
        $this->kit->put('vendor/acme/pay.php', '<?php // changed');
        unlink("{$this->root}/vendor/acme/pay-x.php");
        $slices = 0;
        do {
            $scan = $this->kit->scan('full', 0.0);
            $slices++;
        } while (($scan['state'] ?? '') === 'running' && $slices < 50);

        self::assertSame('done', $scan['state'] ?? '');
        self::assertGreaterThan(5, $slices);
        self::assertSame(
            ['added vendor/acme/pay/late.php', 'changed vendor/acme/pay.php', 'removed vendor/acme/pay-x.php'],
            $this->kit->open()
        );
        self::assertCount(1, $this->told('file.changed'));
    }

    public function testAWalkThatGoesOnAnywhereSeesTheRestInTheSameOrder(): void
    {
        $walk = new WalkTree();
        $rules = $this->kit->rules();
        $all = array_keys(iterator_to_array($walk->walk($rules)));
        self::assertCount(8, $all);
        foreach ($all as $place => $path) {
            $rest = array_keys(iterator_to_array($walk->walk($rules, (string) $path)));
            self::assertSame(array_slice($all, $place + 1), $rest, (string) $path);
        }
    }

    public function testAWorkerThatLostItsLeaseChangesNothing(): void
    {
        $this->kit->deploy();
        $this->kit->scan('full', 0.0);
        $id = (int) ($this->kit->scans->running('web1')['id'] ?? 0);
        $mine = $this->kit->scans->take($id);
        self::assertIsInt($mine);
        self::assertNull($this->kit->scans->take($id), 'the lease keeps others away');
        $this->clock->advance(600);
        $other = $this->kit->scans->take($id);
        self::assertIsInt($other);

        self::assertFalse($this->kit->scans->move($id, $mine, ['position' => 'zzz']));
        self::assertTrue($this->kit->scans->move($id, $other, ['position' => 'index.php']));
    }

    public function testADeployMakesNoNoiseAndWhatWasFoundBeforeStaysOpen(): void
    {
        $this->kit->deploy();
        $this->kit->put('vendor/acme/shell.php', '<?php // shell');
        $this->kit->scan();
        $this->kit->make->beginDeploy($this->kit->node(), 'release 2', FakeActor::onShell());
        $this->kit->put('index.php', '<?php // release 2');
        $this->kit->put('vendor/acme/new.php', '<?php // release 2');
        $this->clock->advance(1800);
        $this->kit->turn->turn(60.0, 15, FakeActor::onShell());
        self::assertNull($this->kit->scans->running('web1'), 'scans wait for the deploy');
        $made = $this->kit->deploy(false, 'release 2');
        $this->kit->scan();

        self::assertSame(['vendor/acme/shell.php'], $made->keptOut);
        self::assertSame(['added vendor/acme/shell.php'], $this->kit->open());
        self::assertSame([], $this->told('file.changed'));
        self::assertCount(1, $this->told('file.added'), 'said once, not again');
        self::assertCount(2, $this->told('integrity.manifest_made'));
        self::assertSame([], $this->kit->deploy(true, 'release 2, looked at the shell file')->keptOut);
        $this->kit->scan();
        self::assertSame([], $this->kit->open());
    }

    public function testADeployThatNeverEndsKeepsScansAwayForAnHourAtMost(): void
    {
        $this->kit->deploy();
        $this->kit->make->beginDeploy($this->kit->node(), 'release 2', FakeActor::onShell());
        $this->clock->advance(3601);
        $this->kit->turn->turn(60.0, 15, FakeActor::onShell());

        self::assertSame('full', $this->kit->scans->lastDone('web1')['kind'] ?? '');
    }

    public function testTheTurnScansFullOnceADayAndQuicklyInBetween(): void
    {
        $this->kit->deploy();
        $kinds = [];
        foreach ([0, 60, 900, 3600, 86400] as $later) {
            $this->clock->advance($later);
            $before = $this->kit->scans->lastDone('web1')['id'] ?? '';
            $this->kit->turn->turn(60.0, 15, FakeActor::onShell());
            $last = $this->kit->scans->lastDone('web1');
            $kinds[] = ($last['id'] ?? '') === $before ? '' : $last['kind'] ?? '';
        }
        self::assertSame(['full', '', 'incremental', 'incremental', 'full'], $kinds);
    }

    public function testAcceptingNeedsProofAndHoldsUntilTheFileChangesAgain(): void
    {
        $this->kit->deploy();
        $this->kit->put('index.php', '<?php // hotfix');
        $this->kit->scan();
        $row = $this->kit->row('index.php');
        [$id, $state] = [(int) $row['id'], bin2hex((string) $row['state_hash'])];
        $this->kit->acting->actor = FakeActor::withToken();
        $this->assertRefused('proof_needed', fn () => $this->kit->accept->execute($id, $state, 'hotfix 12'));
        $this->kit->acting->actor = FakeActor::atPanel();
        $this->assertRefused('step_up_needed', fn () => $this->kit->accept->execute($id, $state, 'hotfix 12'));
        $this->assertRefused('file_changed', fn () => $this->kit->accept->execute($id, str_repeat('0', 64), 'hotfix 12'));
        $proof = $this->kit->stepUp->issue(FakeActor::atPanel(), $state);
        self::assertSame('accepted', $this->kit->accept->execute($id, $state, 'hotfix 12', $proof)->getState());
        $this->kit->scan();
        self::assertSame([], $this->kit->open());
        self::assertSame('hotfix 12', $this->told('file.accepted')[0]['reason']);

        $this->kit->put('index.php', '<?php // hotfix and more');
        $this->kit->scan();
        self::assertSame(['changed index.php'], $this->kit->open());
    }

    public function testAnAcceptanceWrittenBySqlAcceptsNothing(): void
    {
        $this->kit->deploy();
        $this->kit->put('index.php', '<?php // skimmer');
        $this->kit->scan();
        $row = $this->kit->row('index.php');
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_integrity_accepted')}"
            . ' (path_hash, path, state_hash, reason, accepted_by, accepted_at, signature)'
            . " VALUES (?, 'index.php', ?, '\"fine\"', 'shell:root', 1, ?)",
            [hash('sha256', 'index.php', true), $row['state_hash'], str_repeat('x', 64)]
        );
        $this->connection->execute("UPDATE {$this->connection->table('leakresponse_integrity_difference')} SET state = 'accepted'");
        $this->kit->scan();

        self::assertSame(['changed index.php'], $this->kit->open());
    }

    public function testAFloodOfFilesIsCountedAndNotAllTold(): void
    {
        $this->kit->deploy();
        foreach (range(1, 620) as $n) {
            $this->kit->put("vendor/flood/{$n}.php", "<?php // {$n}");
        }
        $scan = $this->kit->scan();

        self::assertSame(['620', '500', '120'], [$scan['differences'] ?? '', $scan['told'] ?? '', $scan['left_out'] ?? '']);
        self::assertCount(500, $this->told('file.added'));
        self::assertSame([120], array_column($this->told('integrity.scan_ended'), 'left_out'));
    }

    public function testNamesThatWouldBreakALineOrHideAreToldEncoded(): void
    {
        $this->kit->deploy();
        $name = "vendor/a b\nkind\u{202e}gpj.php";
        $this->kit->put($name, '<?php');
        $this->kit->scan();
        self::assertSame(['added vendor/a%20b%0Akind%E2%80%AEgpj.php'], $this->kit->open());

        $this->kit->deploy(true);
        $this->kit->scan();
        self::assertSame([], $this->kit->open(), 'and comes back from the manifest as it was');
    }

    public function testACompareOfUnchangedFilesNeedsNoMoreMemoryForMoreFiles(): void
    {
        foreach (range(1, 3000) as $n) {
            $this->kit->put('vendor/many/' . intdiv($n, 100) . "/{$n}.php", "<?php // {$n}");
        }
        $this->kit->deploy();
        $manifest = $this->kit->current->open('web1') ?? self::fail('there is a manifest');
        $compare = new CompareTree(new WalkTree(), new ReadFile());
        memory_reset_peak_usage();
        $before = memory_get_usage();
        $files = 0;
        foreach ($compare->compare($this->kit->rules(), $manifest, '', $manifest->start, null) as $compared) {
            self::assertNull($compared->difference);
            $files++;
        }
        self::assertSame(3008, $files);
        self::assertLessThan(512 * 1024, memory_get_peak_usage() - $before);
    }

    /** @param callable(): mixed $act */
    private function assertRefused(string $code, callable $act): void
    {
        try {
            $act();
            self::fail("{$code} was expected");
        } catch (Refusal $refusal) {
            self::assertSame($code, $refusal->refusalCode());
        }
    }
}
