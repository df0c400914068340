<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Preserve;

use PHPUnit\Framework\Attributes\CoversNothing;
use Vendor\LeakResponse\Core\Preserve\ClosePackage;
use Vendor\LeakResponse\Core\Preserve\Dsse;
use Vendor\LeakResponse\Core\Preserve\Package;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\OwnTestConnection;
use Vendor\LeakResponse\Test\Support\PreserveKit;

#[CoversNothing]
class PreserveTest extends PreserveCase
{
    public function testAPackageHoldsEachItemInOrderOfVolatilityOrSaysWhyNot(): void
    {
        $package = $this->kit->advance()->advance($this->begin()->getId(), 60);
        self::assertSame(Package::PARTIAL, $package->getState());
        $states = $this->states($package->getId());
        $kinds = array_values(array_unique(array_map(static fn (string $name): string => strtok($name, ':') ?: '', array_keys($states))));
        self::assertSame(['sessions', 'processes', 'database', 'transaction_logs', 'logs', 'files'], $kinds);
        self::assertSame('not_accessible not_there', $states['sessions: table no_such_table']);
        self::assertSame('not_accessible not_there', $states["logs: log {$this->folder}/none/*.log"]);
        self::assertSame('collected', $states['database: triggers']);
        self::assertSame('collected', $states["database: table {$this->named('customer_entity')}"]);
        self::assertSame(
            $package->getItems(),
            $package->getCollected() + $package->getNotAccessible() + $package->getUntrusted(),
            'nothing is missing in silence'
        );
        $log = $this->text($package->getId(), "log {$this->folder}/log/system.log");
        self::assertSame("one\ntwo person1@example.test\n", $log);
        $times = array_map(static fn (string $line): mixed => json_decode($line, true), explode("\n", trim(
            $this->text($package->getId(), "times of files in {$this->folder}/shop")
        )));
        self::assertSame(['index.php', 'pub', 'pub/link', 'pub/media', 'pub/media/cat.jpg'], array_column($times, 'path'));
        self::assertSame('/etc/hostname', $times[2]['leads_to'] ?? '');
        self::assertStringContainsString(
            hash('sha256', 'no picture'),
            $this->text($package->getId(), "hashes of files in {$this->folder}/shop")
        );
    }

    public function testTheRowsOfATableAreThoseOfOneSnapshotWhosePositionIsNamed(): void
    {
        $package = $this->kit->advance()->advance($this->begin()->getId(), 60);
        self::assertSame(12, $this->rowsKept($package->getId()));
        self::assertCount(1, $package->getSnapshots());
        $names = array_map(static fn ($param): string => $param->getName(), $package->getSnapshots()[0]->getPosition());
        self::assertContains('server_time', $names);
        self::assertContains('log_bin', $names);
    }

    public function testTheManifestIsSignedNamesEveryPartAndHoldsNoPerson(): void
    {
        $package = $this->kit->advance()->advance($this->begin()->getId(), 60);
        $read = Dsse::read($this->kit->manifest()->execute($package->getId())->getEnvelope(), ClosePackage::TYPE);
        self::assertSame($package->getManifestHash(), hash('sha256', $read['payload']));
        $told = json_decode($read['payload'], true, 16, JSON_THROW_ON_ERROR);
        $public = (string) base64_decode($told['predicate']['collector']['public_key'], true);
        self::assertTrue(Dsse::isGenuine(ClosePackage::TYPE, $read['payload'], $read['signature'], $public));
        self::assertFalse(Dsse::isGenuine(ClosePackage::TYPE, $read['payload'] . ' ', $read['signature'], $public));
        self::assertSame(Dsse::keyId($public), $read['keyId']);
        $parts = glob("{$this->folder}/evidence/*/parts/*") ?: [];
        $files = array_map(static fn (string $file): string => 'parts/' . basename($file), $parts);
        self::assertSame($files, array_column($told['subject'], 'name'));
        self::assertStringNotContainsString('@example.test', $read['payload']);
        self::assertSame($package->getItems(), count($told['predicate']['items']));
        $closed = array_values(array_filter(
            $this->recorder->facts,
            static fn (array $fact): bool => $fact['type'] === 'evidence_package.closed'
        ));
        self::assertSame($package->getManifestHash(), $closed[0]['data']['manifest'] ?? '');
    }

    public function testSlicesOfOnePieceGiveTheSameRowsAndNameEachSnapshot(): void
    {
        $id = $this->begin()->getId();
        for ($slices = 0; $slices < 500 && $this->kit->views->show($id)->getState() === Package::RUNNING; $slices++) {
            $this->kit->engine->advance($id, 0);
        }
        $package = $this->kit->views->show($id);
        self::assertSame(Package::PARTIAL, $package->getState(), (string) json_encode($this->states($id)));
        self::assertSame(12, $this->rowsKept($id));
        self::assertGreaterThan(5, count($package->getSnapshots()));
    }

    public function testWhenTheSnapshotIsLostTheNextIsNamedAndBothAreKept(): void
    {
        $calls = 0;
        $lost = 0;
        for ($cut = 3; $cut < 400 && ($calls === 0 || $cut < $calls); $cut += 5) {
            $this->own->cutAt = 0;
            $own = new OwnTestConnection($this->prefix());
            $own->cutAt = $cut;
            $this->kit = new PreserveKit($this->host, $own, $this->folder);
            $package = $this->kit->advance()->advance($this->begin('full', false, "key-000000-{$cut}")->getId(), 60);
            $where = "when the connection is lost at call {$cut}";
            self::assertSame(12, $this->rowsKept($package->getId()), $where);
            self::assertSame('collected', $this->states($package->getId())["database: table {$this->named('customer_entity')}"], $where);
            $lost += count($package->getSnapshots()) > 1 ? 1 : 0;
            $calls = $own->calls();
        }
        self::assertGreaterThan(3, $lost);
    }

    public function testWhatASuspectHostCollectsIsMarked(): void
    {
        $package = $this->kit->advance()->advance($this->begin('volatile', true)->getId(), 60);
        self::assertSame([0, true], [$package->getCollected(), $package->getUntrusted() > 0]);
        self::assertContains('collector_untrusted host_suspect', $this->states($package->getId()));
    }

    public function testWhoWritesSqlCannotHaveEvidenceSentToThemselves(): void
    {
        $id = $this->begin()->getId();
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_preserve_package')} SET recipients = ? WHERE id = ?",
            ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', $id]
        );
        self::assertSame('evidence_tampered', self::refusalOf(fn () => $this->kit->engine->advance($id, 60)));
    }

    public function testNothingBeginsWithoutARecipientOrAProof(): void
    {
        $plan = $this->kit->plan()->execute(1, 'full', false);
        $start = fn (?string $proof) => $this->kit->start()->execute($plan->getPlanHash(), 'a card case', 'key-00000009', $proof);
        self::assertSame('step_up_needed', self::refusalOf(fn () => $start(null)));
        $kit = new PreserveKit($this->host, $this->own, $this->folder, ['recipients' => []]);
        self::assertSame('evidence_recipient_missing', self::refusalOf(fn () => $kit->plan()->execute(1, 'full', false)));
    }

    public function testAnActThatDestroysEvidenceIsWarnedOfAndInACardCaseRefusedUntilItIsKept(): void
    {
        $codes = fn (): array => array_map(
            static fn ($said): string => $said->getCode(),
            $this->planFor('end_sessions', new ScopeView('all', []))->getConsequences()
        );
        self::assertContains('evidence_not_kept', $codes());
        $this->connection->execute("UPDATE {$this->connection->table('leakresponse_assess_incident')} SET preserve_only = 1");
        self::assertSame('evidence_first', self::refusalOf($codes));
        $package = $this->kit->advance()->advance($this->begin('volatile')->getId(), 60);
        self::assertNotContains('evidence_not_kept', $codes());
        $run = $this->startNew('end_sessions', new ScopeView('all', []));
        $this->finish($run);
        $preserved = array_values(array_filter(
            $this->recorder->facts,
            static fn (array $fact): bool => $fact['type'] === 'containment_action.preserved'
        ));
        self::assertSame($package->getId(), $preserved[0]['data']['evidence'] ?? '');
    }

    public function testEachPartThatIsTakenStandsInTheLedgerBeforeItsFirstByte(): void
    {
        $package = $this->kit->advance()->advance($this->begin('volatile')->getId(), 60);
        $name = substr(basename($this->kit->views->items($package->getId())[0]->getParts()[0]->getFile()), 0, -4);
        $chunk = $this->kit->download()->execute($package->getId(), $name, '0');
        self::assertSame([$chunk->getSize(), null], [(string) strlen((string) base64_decode($chunk->getBytes(), true)), $chunk->getNext()]);
        self::assertSame('evidence_part.taken', $this->recorder->facts[count($this->recorder->facts) - 1]['type']);
        self::assertSame('not_found', self::refusalOf(fn () => $this->kit->download()->execute($package->getId(), '9999-0001', '0')));
        // Nobody gets nearly all of a part without the entry that the first byte makes.
        self::assertSame('invalid_field', self::refusalOf(fn () => $this->kit->download()->execute($package->getId(), $name, '1')));
    }

    private function rowsKept(string $packageId): int
    {
        $rows = array_filter(
            explode("\n", $this->text($packageId, "table {$this->named('customer_entity')}")),
            static fn (string $line): bool => str_starts_with($line, '[')
        );
        self::assertSame(count($rows), count(array_unique($rows)));
        return count($rows);
    }

    private function named(string $table): string
    {
        return trim($this->connection->table($table), '`');
    }
}
