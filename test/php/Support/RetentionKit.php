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
    public readonly R\Keeping\Retention $policy;
    public readonly R\Keeping\HoldBook $holds;
    public readonly R\Keeping\PruningBook $prunings;
    public readonly R\Keeping\OrderPruning $orders;
    public readonly R\Keeping\CarryOutPruning $pruning;
    public readonly R\Keeping\PruneLedger $prune;
    public readonly R\Person\KnownPersons $persons;
    public readonly R\Person\ErasureBook $erasures;
    public readonly R\Person\CarryOutErasures $carryOut;
    public readonly R\Read\CompareProjection $compare;
    public readonly C\Switches\WatchSwitches $watch;
    public readonly FakeStepUp $stepUp;
    public readonly FileSecrets $secrets;
    private readonly R\Keeping\HeldTime $held;
    private readonly R\Person\Erasures $steps;
    private readonly R\Person\ErasureViews $views;
    private readonly R\Keeping\EvidenceAct $acts;
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
        $seal = new C\Switches\SwitchSeal($this->secrets);
        $table = new C\Switches\SwitchTable($connection);
        $file = new C\Switches\SwitchFile($ledger->folder);
        $book = new C\Switches\SwitchBook($connection, $table, $file, $seal, $clock, $identifiers);
        $source = new C\Switches\SwitchSource($table, $file, $seal, $clock);
        $this->watch = new C\Switches\WatchSwitches($connection, $table, $file, $seal, $book, $ledger->recorder, $clock);
        $this->policy = new R\Keeping\Retention($book, $source);
        $this->holds = new R\Keeping\HoldBook($book, $source);
        $this->held = new R\Keeping\HeldTime($this->incidents);
        $this->prunings = new R\Keeping\PruningBook($connection);
        $old = new R\Keeping\OldEntries($ledger->tables);
        $this->orders = new R\Keeping\OrderPruning(
            $connection,
            $ledger->tables,
            new R\Tree\TileTree($ledger->tables),
            $old,
            $this->prunings,
            $ledger->key,
            $ledger->recorder,
            $clock
        );
        $this->pruning = new R\Keeping\CarryOutPruning(
            $connection,
            new R\Keeping\SealedOrder($connection, $ledger->tables, $ledger->reader, $ledger->key),
            new R\Keeping\OldContents($connection, $ledger->tables, $old),
            $this->prunings,
            $this->holds,
            $this->held,
            $ledger->recorder,
            $clock
        );
        $this->prune = new R\Keeping\PruneLedger(
            $this->policy,
            $this->holds,
            $this->held,
            $this->orders,
            $this->pruning,
            $ledger->sequencer,
            $clock
        );
        $this->persons = new R\Person\KnownPersons($connection, $this->secrets);
        $this->erasures = new R\Person\ErasureBook($connection, $this->secrets);
        $named = new R\Person\HeldPersons($connection);
        $this->carryOut = new R\Person\CarryOutErasures(
            $connection,
            $this->erasures,
            $this->holds,
            $this->held,
            $named,
            $ledger->recorder,
            $clock
        );
        $this->compare = new R\Read\CompareProjection($ledger->reader, $ledger->projection, $ledger->recorder, $clock);
        $this->steps = new R\Person\Erasures($this->erasures, $ledger->recorder, $identifiers, $clock);
        $this->views = new R\Person\ErasureViews($this->holds, $this->held, $named);
        $this->stepUp = new FakeStepUp();
        $this->current = new FakeActor($actor);
        $this->acts = new R\Keeping\EvidenceAct($connection, new ProofPolicy($this->stepUp), $this->current);
    }

    public function placeHold(): R\Keeping\PlaceHold
    {
        $identifiers = new RandomIdentifiers($this->clock);
        return new R\Keeping\PlaceHold($this->acts, $this->holds, $this->incidents, $this->ledger->recorder, $identifiers, $this->clock);
    }

    public function releaseHold(): R\Keeping\ReleaseHold
    {
        return new R\Keeping\ReleaseHold($this->acts, $this->holds, $this->ledger->recorder, $this->retention());
    }

    public function setRetention(): R\Keeping\SetRetention
    {
        $identifiers = new RandomIdentifiers($this->clock);
        return new R\Keeping\SetRetention($this->acts, $this->policy, $this->ledger->recorder, $identifiers, $this->retention());
    }

    public function retention(): R\Keeping\GetRetention
    {
        $growth = new R\Read\LedgerGrowth($this->connection, $this->clock);
        return new R\Keeping\GetRetention($this->policy, $this->holds, $this->incidents, $this->prunings, $this->ledger->tables, $growth);
    }

    public function askErasure(): R\Person\AskErasure
    {
        return new R\Person\AskErasure($this->acts, $this->persons, $this->steps, $this->views);
    }

    public function decideErasure(): R\Person\DecideErasure
    {
        return new R\Person\DecideErasure($this->acts, $this->steps, $this->views);
    }

    public function listErasures(): R\Person\ListErasures
    {
        return new R\Person\ListErasures($this->erasures, $this->views);
    }

    public function viewPerson(): R\Read\ViewPerson
    {
        return new R\Read\ViewPerson(
            $this->connection,
            $this->persons,
            new R\Read\FoundEntries($this->connection),
            $this->ledger->projection,
            $this->ledger->reader,
            $this->ledger->recorder,
            $this->current,
            ApproveKit::sightOf($this->connection, $this->current)
        );
    }

    public function watchPseudonyms(): R\Person\WatchPseudonyms
    {
        return new R\Person\WatchPseudonyms($this->erasures, $this->ledger->recorder);
    }
}
