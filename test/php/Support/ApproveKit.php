<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Approve as A;
use Vendor\LeakResponse\Core\Assess\GetIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Read\LedgerReader;
use Vendor\LeakResponse\Core\Record\Read\ReadTimeline;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Record\Tree\TileTree;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;

/** Wires Core/Approve as a host does. */
class ApproveKit
{
    public readonly A\ApprovalSeal $seal;
    public readonly A\RosterFile $file;
    public readonly A\ApprovalTable $table;
    public readonly A\RosterBook $rosters;
    public readonly A\AccountWatch $watch;
    public readonly A\HardActs $hard;
    public readonly A\Approvers $approvers;
    public readonly A\Sight $sight;
    public readonly FakeAccounts $accounts;
    public readonly FakeRights $rights;
    public readonly FakeCancelPost $post;

    /** @param list<string> $locked acts that the deployment holds */
    public function __construct(
        private readonly ContainKit $kit,
        private readonly SwitchKit $switches,
        private readonly RunTable $runs,
        private readonly FakeActor $actor,
        array $locked = [],
    ) {
        $connection = $kit->connection;
        $this->accounts = new FakeAccounts();
        $this->rights = new FakeRights();
        $this->post = new FakeCancelPost();
        $this->seal = new A\ApprovalSeal($kit->secrets);
        $this->file = new A\RosterFile($kit->folder);
        $this->table = new A\ApprovalTable($connection, $this->seal);
        $this->rosters = new A\RosterBook($connection, $this->file, $this->seal, $kit->clock);
        $this->watch = new A\AccountWatch($connection, $this->accounts, $this->seal, $kit->recorder, $kit->clock);
        $tables = new LedgerTables($connection);
        $meddling = new A\Meddling($connection, new Projection($connection, $tables), new LedgerReader($tables, new TileTree($tables)));
        $this->approvers = new A\Approvers($this->rosters, $this->accounts, $this->watch, $meddling, $this->rights, $kit->clock);
        $this->sight = new A\Sight($connection, $this->rosters, $actor);
        $this->hard = $this->hardActs($locked);
    }

    /** @param list<string> $locked acts that the deployment holds */
    public function hardActs(array $locked): A\HardActs
    {
        return new A\HardActs(
            $this->rosters,
            $this->table,
            $this->approvers,
            new A\DeployLock($locked),
            new A\Loosening($this->switches->source(), $this->runs),
            $this->kit->recorder,
            $this->kit->clock
        );
    }

    public function change(): A\ChangeRoster
    {
        $kit = $this->kit;
        return new A\ChangeRoster(
            $kit->connection,
            $this->rosters,
            $this->accounts,
            $this->watch,
            $this->actor,
            $kit->recorder,
            $kit->clock
        );
    }

    public function ask(ProofPolicy $proof, ShopDirectory $shop): A\RequestApproval
    {
        $kit = $this->kit;
        $identifiers = new RandomIdentifiers($kit->clock);
        return new A\RequestApproval(
            $kit->connection,
            $this->subjects(),
            new PlanTable($kit->connection),
            $this->table,
            $this->views($shop),
            $this->rosters,
            new A\SingleControl($this->rosters, $this->post, $this->seal, $kit->recorder, $identifiers),
            $proof,
            $this->actor,
            $kit->recorder,
            $kit->clock,
            $identifiers
        );
    }

    public function decide(ProofPolicy $proof, ShopDirectory $shop): A\DecideApproval
    {
        $kit = $this->kit;
        return new A\DecideApproval(
            $kit->connection,
            $this->table,
            $this->views($shop),
            $this->approvers,
            $this->subjects(),
            $proof,
            $this->actor,
            $kit->recorder,
            $kit->clock
        );
    }

    public function stop(): A\StopApproval
    {
        $kit = $this->kit;
        $single = new A\SingleControl($this->rosters, $this->post, $this->seal, $kit->recorder, new RandomIdentifiers($kit->clock));
        return new A\StopApproval($kit->connection, $this->table, $single, $kit->recorder);
    }

    public function list(ShopDirectory $shop): A\ListApprovals
    {
        return new A\ListApprovals($this->views($shop), $this->sight, $this->actor);
    }

    public function setQuiet(ProofPolicy $proof): A\SetQuiet
    {
        $kit = $this->kit;
        $tables = new LedgerTables($kit->connection);
        $reader = new LedgerReader($tables, new TileTree($tables));
        $timeline = new ReadTimeline($kit->connection, new Projection($kit->connection, $tables), $reader);
        $incidents = new IncidentBook($kit->connection);
        return new A\SetQuiet(
            $kit->connection,
            $incidents,
            new GetIncident($incidents, $timeline),
            new A\QuietRule($this->rosters),
            $this->hard,
            $proof,
            $this->actor,
            $kit->recorder
        );
    }

    public function gate(): A\QuietGate
    {
        return new A\QuietGate($this->kit->connection, $this->sight, $this->actor, $this->kit->recorder);
    }

    public function probe(): A\RosterProbe
    {
        return new A\RosterProbe($this->rosters, $this->accounts, $this->watch, $this->kit->clock);
    }

    public function watchRoster(): A\WatchRoster
    {
        return new A\WatchRoster($this->rosters, $this->file, $this->watch, $this->kit->recorder);
    }

    private function views(ShopDirectory $shop): A\ApprovalViews
    {
        $kit = $this->kit;
        $plans = new A\ShownPlan(new PlanTable($kit->connection), $shop);
        return new A\ApprovalViews($this->table, $this->approvers, $this->rosters, $plans, $this->runs, $kit->clock);
    }

    private function subjects(): A\ReadSubject
    {
        $connection = $this->kit->connection;
        return new A\ReadSubject(
            new PlanTable($connection),
            new PlanDrift($connection),
            $this->runs,
            new IncidentBook($connection),
            $this->kit->clock
        );
    }

    /** Quiet mode for services that are tested without the rest: nobody is on a roster and nothing is hidden. */
    public static function sightOf(Connection $connection, ?FakeActor $actor = null): A\Sight
    {
        return new A\Sight($connection, self::rostersOf($connection), $actor ?? new FakeActor(FakeActor::atPanel()));
    }

    public static function rostersOf(Connection $connection): A\RosterBook
    {
        $folder = ContainKit::folder();
        $seal = new A\ApprovalSeal(new FileSecrets($folder));
        return new A\RosterBook($connection, new A\RosterFile($folder), $seal, new FixedClock());
    }
}
