<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain as C;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record as R;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;

/** Retention, holds and erasure of one process, wired as a host would. */
class RetentionKit
{
    public readonly R\Retention $policy;
    public readonly R\HoldBook $holds;
    public readonly R\PruningBook $prunings;
    public readonly R\OrderPruning $orders;
    public readonly R\CarryOutPruning $pruning;
    public readonly R\PruneLedger $prune;
    public readonly R\KnownPersons $persons;
    public readonly R\ErasureBook $erasures;
    public readonly R\CarryOutErasures $carryOut;
    public readonly R\CompareProjection $compare;
    public readonly C\WatchSwitches $watch;
    public readonly FakeStepUp $stepUp;
    public readonly FileSecrets $secrets;
    private readonly R\HeldTime $held;
    private readonly R\Erasures $steps;
    private readonly R\ErasureViews $views;
    private readonly R\EvidenceAct $acts;
    private readonly IncidentBook $incidents;
    private readonly FakeActor $current;

    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerKit $ledger,
        private readonly Clock $clock,
        Actor $actor,
    ) {
        $this->secrets = new FileSecrets($ledger->folder);
        $identifiers = new RandomIdentifiers($clock);
        $this->incidents = new IncidentBook($connection);
        $seal = new C\SwitchSeal($this->secrets);
        $table = new C\SwitchTable($connection);
        $file = new C\SwitchFile($ledger->folder);
        $book = new C\SwitchBook($connection, $table, $file, $seal, $clock, $identifiers);
        $source = new C\SwitchSource($table, $file, $seal, $clock);
        $this->watch = new C\WatchSwitches($connection, $table, $file, $seal, $book, $ledger->recorder, $clock);
        $this->policy = new R\Retention($book, $source);
        $this->holds = new R\HoldBook($book, $source);
        $this->held = new R\HeldTime($this->incidents);
        $this->prunings = new R\PruningBook($connection);
        $old = new R\OldEntries($ledger->tables);
        $this->orders = new R\OrderPruning(
            $connection,
            $ledger->tables,
            new R\TileTree($ledger->tables),
            $old,
            $this->prunings,
            $ledger->key,
            $ledger->recorder,
            $clock
        );
        $this->pruning = new R\CarryOutPruning(
            $connection,
            new R\SealedOrder($connection, $ledger->tables, $ledger->reader, $ledger->key),
            new R\OldContents($connection, $ledger->tables, $old),
            $this->prunings,
            $this->holds,
            $this->held,
            $ledger->recorder,
            $clock
        );
        $this->prune = new R\PruneLedger(
            $this->policy,
            $this->holds,
            $this->held,
            $this->orders,
            $this->pruning,
            $ledger->sequencer,
            $clock
        );
        $this->persons = new R\KnownPersons($connection, $this->secrets);
        $this->erasures = new R\ErasureBook($connection, $this->secrets);
        $named = new R\HeldPersons($connection);
        $this->carryOut = new R\CarryOutErasures(
            $connection,
            $this->erasures,
            $this->holds,
            $this->held,
            $named,
            $ledger->recorder,
            $clock
        );
        $this->compare = new R\CompareProjection($ledger->reader, $ledger->projection, $ledger->recorder, $clock);
        $this->steps = new R\Erasures($this->erasures, $ledger->recorder, $identifiers, $clock);
        $this->views = new R\ErasureViews($this->holds, $this->held, $named);
        $this->stepUp = new FakeStepUp();
        $this->current = new FakeActor($actor);
        $this->acts = new R\EvidenceAct($connection, new ProofPolicy($this->stepUp), $this->current);
    }

    public function placeHold(): R\PlaceHold
    {
        $identifiers = new RandomIdentifiers($this->clock);
        return new R\PlaceHold($this->acts, $this->holds, $this->incidents, $this->ledger->recorder, $identifiers, $this->clock);
    }

    public function releaseHold(): R\ReleaseHold
    {
        return new R\ReleaseHold($this->acts, $this->holds, $this->ledger->recorder, $this->retention());
    }

    public function setRetention(): R\SetRetention
    {
        $identifiers = new RandomIdentifiers($this->clock);
        return new R\SetRetention($this->acts, $this->policy, $this->ledger->recorder, $identifiers, $this->retention());
    }

    public function retention(): R\GetRetention
    {
        $growth = new R\LedgerGrowth($this->connection, $this->clock);
        return new R\GetRetention($this->policy, $this->holds, $this->incidents, $this->prunings, $this->ledger->tables, $growth);
    }

    public function askErasure(): R\AskErasure
    {
        return new R\AskErasure($this->acts, $this->persons, $this->steps, $this->views);
    }

    public function decideErasure(): R\DecideErasure
    {
        return new R\DecideErasure($this->acts, $this->steps, $this->views);
    }

    public function listErasures(): R\ListErasures
    {
        return new R\ListErasures($this->erasures, $this->views);
    }

    public function viewPerson(): R\ViewPerson
    {
        return new R\ViewPerson(
            $this->connection,
            $this->persons,
            new R\FoundEntries($this->connection),
            $this->ledger->projection,
            $this->ledger->reader,
            $this->ledger->recorder,
            $this->current,
            ApproveKit::sightOf($this->connection, $this->current)
        );
    }

    public function watchPseudonyms(): R\WatchPseudonyms
    {
        return new R\WatchPseudonyms($this->erasures, $this->ledger->recorder);
    }
}
