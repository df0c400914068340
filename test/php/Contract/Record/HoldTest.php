<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Switches\Contained;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchFile;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSeal;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Keeping\EvidenceAct;
use Vendor\LeakResponse\Core\Record\Keeping\PlaceHold;
use Vendor\LeakResponse\Core\Record\Keeping\ReleaseHold;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FakeStepUp;

/** As long as a hold stands, or an incident is open that needs them, entries do not go. */
class HoldTest extends RetentionTestCase
{
    /** @return iterable<string, array{array{string, string, int, string, string}}> what to place */
    public static function holds(): iterable
    {
        yield 'of everything' => [['all', 'court order', 0, '', '']];
        yield 'of the time they were made' => [['range', 'court order', 0, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z']];
        yield 'with an open end' => [['range', 'court order', 0, '2026-01-01T00:00:00Z', '']];
    }

    /** @param array{string, string, int, string, string} $hold */
    #[DataProvider('holds')]
    public function testAHoldStopsPruningUntilItIsReleased(array $hold): void
    {
        $this->grow(260);
        $id = $this->kit->placeHold()->execute(...$hold)->getHoldId();
        self::assertSame(0, $this->kit->prune->prune($this->admin, null, 60));
        self::assertSame([$id], array_map(static fn ($one): string => $one->getHoldId(), $this->kit->retention()->execute()->getHolds()));
        $this->kit->releaseHold()->execute($id, 'the case is closed');
        self::assertSame(256, $this->kit->prune->prune($this->admin, null, 60));
        self::assertSame(['court order', 'the case is closed'], array_map(
            static fn (array $fact): string => $fact['data']['reason'],
            [...$this->factsAfter(256, 'hold.placed'), ...$this->factsAfter(256, 'hold.released')]
        ));
    }

    public function testAHoldOfAnotherTimeDoesNotStopIt(): void
    {
        $this->grow(260);
        $this->kit->placeHold()->execute('range', 'court order', 0, '2027-11-01T00:00:00Z', '');
        self::assertSame(256, $this->kit->prune->prune($this->admin, null, 60));
    }

    public function testAHoldThatComesBetweenTheOrderAndTheActStopsIt(): void
    {
        $this->grow(260);
        $this->kit->orders->order($this->admin, 365, []);
        $this->kit->placeHold()->execute('all', 'court order');
        $this->ledger->sequencer->seal();
        self::assertSame(0, $this->kit->pruning->carryOut($this->admin, 365));
        self::assertSame(2, $this->bundles());
        $this->ledger->sequencer->seal();
        self::assertCount(1, $this->facts('pruning.stopped'));
    }

    public function testAnOpenIncidentHoldsTheYearBeforeItWasNoticed(): void
    {
        $this->grow(260);
        $incident = $this->declare('2027-06-01T00:00:00Z');
        self::assertSame(0, $this->kit->prune->prune($this->admin, null, 60));
        $table = $this->connection->table('leakresponse_assess_incident');
        $this->connection->execute("UPDATE {$table} SET state = 'closed' WHERE id = ?", [$incident]);
        $hold = $this->kit->placeHold()->execute('incident', 'claims are expected', $incident);
        self::assertSame('2026-06-01T00:00:00Z', $hold->getFrom());
        self::assertSame(0, $this->kit->prune->prune($this->admin, null, 60), 'closed, but held');
        $this->kit->releaseHold()->execute($hold->getHoldId(), 'settled');
        self::assertSame(256, $this->kit->prune->prune($this->admin, null, 60));
    }

    public function testWhoDeletesAHoldInTheDatabaseDoesNotReleaseIt(): void
    {
        $this->grow(260);
        $this->kit->placeHold()->execute('all', 'court order');
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        $kit = $this->kitOn($this->connection);
        self::assertSame(0, $kit->prune->prune($this->admin, null, 60));
        self::assertGreaterThan(0, $kit->watch->look());
        $this->ledger->sequencer->seal();
        self::assertSame('legal_hold', $this->facts('switch.lowered')[0]['data']['switch']);
        self::assertCount(1, $this->kitOn($this->connection)->holds->standing(), 'and it is put back');
    }

    public function testAHoldIsNoContainmentThatTheBannerWouldSpeakOf(): void
    {
        $this->kit->placeHold()->execute('all', 'court order');
        $this->kit->setRetention()->execute(500, 'agreed with the auditor');
        $table = new SwitchTable($this->connection);
        $file = new SwitchFile($this->folder);
        $source = new SwitchSource($table, $file, new SwitchSeal($this->kit->secrets), $this->clock);
        $contained = (new ReadContained($this->connection, $table, $file, $source, $this->clock))->read();
        self::assertEquals(new Contained([], true), $contained);
    }

    public function testPlacingNeedsAProofAndReleasingASignature(): void
    {
        $panel = FakeActor::atPanel();
        $stepUp = new FakeStepUp();
        $acts = new EvidenceAct($this->connection, new ProofPolicy($stepUp), new FakeActor($panel));
        $place = new PlaceHold(
            $acts,
            $this->kit->holds,
            new IncidentBook($this->connection),
            $this->ledger->recorder,
            new RandomIdentifiers($this->clock),
            $this->clock
        );
        self::assertSame('step_up_needed', $this->codeOf(static fn () => $place->execute('all', 'court order')));
        $proof = $stepUp->issue($panel, hash('sha256', 'hold:all:0::'));
        $hold = $place->execute('all', 'court order', 0, '', '', $proof);
        $release = new ReleaseHold($acts, $this->kit->holds, $this->ledger->recorder, $this->kit->retention());
        self::assertSame('signature_needed', $this->codeOf(static fn () => $release->execute($hold->getHoldId(), 'not needed')));
        self::assertCount(1, $this->kit->holds->standing());
    }

    /** @return iterable<string, array{array{string, string, int, string, string}, string}> what, field */
    public static function wrong(): iterable
    {
        yield 'no reason' => [['all', ' ', 0, '', ''], 'reason'];
        yield 'an incident that is not there' => [['incident', 'x', 77, '', ''], 'incident_id'];
        yield 'no incident' => [['incident', 'x', 0, '', ''], 'incident_id'];
        yield 'an incident beside a range' => [['range', 'x', 1, '', ''], 'incident_id'];
        yield 'a time of nothing' => [['range', 'x', 0, '2026-11-01T00:00:00Z', '2026-10-01T00:00:00Z'], 'to'];
        yield 'no instant' => [['range', 'x', 0, 'yesterday', ''], 'from'];
        yield 'a time beside everything' => [['all', 'x', 0, '', '2026-10-01T00:00:00Z'], 'to'];
    }

    /** @param array{string, string, int, string, string} $hold */
    #[DataProvider('wrong')]
    public function testWhatDoesNotFitIsRefusedByField(array $hold, string $field): void
    {
        try {
            $this->kit->placeHold()->execute(...$hold);
            self::fail('It was not refused.');
        } catch (Refusal $refusal) {
            self::assertSame($field, $refusal->field());
        }
        self::assertSame([], $this->kit->holds->standing());
    }

    /** @param callable(): mixed $act */
    private function codeOf(callable $act): string
    {
        try {
            $act();
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return '';
    }

    /** @return list<array<string, mixed>> sealed facts of a name, decoded, from an entry on */
    private function factsAfter(int $index, string $type): array
    {
        $this->ledger->sequencer->seal();
        $size = $this->ledger->tables->head()->size ?? 0;
        $facts = array_map(
            static fn (string $bytes): array => (array) json_decode($bytes, true),
            $this->ledger->reader->entries($index, 1000, $size)
        );
        return array_values(array_filter($facts, static fn (array $fact): bool => ($fact['type'] ?? null) === $type));
    }
}
