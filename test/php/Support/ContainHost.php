<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGuard;
use Vendor\LeakResponse\Core\Contain\Guard\WatchEpochs;
use Vendor\LeakResponse\Core\Contain\Person\Canaries;
use Vendor\LeakResponse\Core\Contain\Person\CanaryVault;
use Vendor\LeakResponse\Core\Contain\Person\CustomerSweep;
use Vendor\LeakResponse\Core\Contain\Person\EndSessions;
use Vendor\LeakResponse\Core\Contain\Person\LiveRows;
use Vendor\LeakResponse\Core\Contain\Person\ResetCredentials;
use Vendor\LeakResponse\Core\Contain\Person\SweepPlan;
use Vendor\LeakResponse\Core\Contain\Person\TokenSweep;
use Vendor\LeakResponse\Core\Contain\Plan\PlanContainment;
use Vendor\LeakResponse\Core\Contain\Plan\PlanCounts;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Contain\Run\AdvanceContainment;
use Vendor\LeakResponse\Core\Contain\Run\ChangeRun;
use Vendor\LeakResponse\Core\Contain\Run\GetContainment;
use Vendor\LeakResponse\Core\Contain\Run\JobEngine;
use Vendor\LeakResponse\Core\Contain\Run\OpenRun;
use Vendor\LeakResponse\Core\Contain\Run\PauseContainment;
use Vendor\LeakResponse\Core\Contain\Run\ResumeContainment;
use Vendor\LeakResponse\Core\Contain\Run\RunLease;
use Vendor\LeakResponse\Core\Contain\Run\RunPhases;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\Run\RunViews;
use Vendor\LeakResponse\Core\Contain\Run\StartContainment;
use Vendor\LeakResponse\Core\Contain\Run\UndoContainment;
use Vendor\LeakResponse\Core\Contain\Run\VerifyRun;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Preserve\EvidenceFirst;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;

/** Wires the whole of Core/Contain as a host does. */
class ContainHost
{
    public readonly RunTable $runs;
    public readonly ActionPool $actions;
    public readonly RunViews $views;
    public readonly JobEngine $engine;
    public readonly FakeStepUp $stepUp;

    public readonly RandomIdentifiers $identifiers;
    public readonly ProofPolicy $proof;
    private readonly RunPhases $phases;
    public readonly SwitchKit $switches;
    public readonly ApproveKit $approve;

    public function __construct(
        public readonly ContainKit $kit,
        public readonly FakeActor $actor,
        public readonly ShopDirectory $shop,
        Canaries $canaries,
    ) {
        $connection = $kit->connection;
        $this->identifiers = new RandomIdentifiers($kit->clock);
        $this->stepUp = new FakeStepUp();
        $this->proof = new ProofPolicy($this->stepUp);
        $this->runs = new RunTable($connection);
        $this->switches = new SwitchKit($kit, $shop, $actor);
        $this->approve = new ApproveKit($kit, $this->switches, $this->runs, $actor);
        $tokens = new TokenSweep($connection, $kit->tables);
        $customers = new CustomerSweep($connection);
        $guards = new SessionGuard($kit->book(), $tokens, $kit->tables, $connection);
        $this->actions = new ActionPool([
            new EndSessions($guards, $customers, $tokens),
            new ResetCredentials($kit->book(), $guards, $customers, $tokens),
            ...$this->switches->actions($this->runs),
        ]);
        $this->views = new RunViews($this->runs, $this->actions, $connection);
        $lease = new RunLease($connection, $this->runs, $kit->clock);
        $vault = new CanaryVault($canaries, $kit->secrets, $this->identifiers);
        $this->phases = new RunPhases(
            $this->actions,
            $lease,
            $kit->book(),
            $vault,
            $kit->recorder,
            new SweepPlan($connection),
            $this->evidence()
        );
        $verify = new VerifyRun($this->actions, $lease, $this->runs, $vault, $kit->recorder);
        $watch = new WatchEpochs(
            $connection,
            $kit->table,
            $kit->pages,
            $kit->file,
            $kit->recorder,
            $kit->clock,
            $this->identifiers
        );
        $this->engine = new JobEngine($this->runs, $lease, $this->phases, $verify, $kit->recorder, $watch, $this->switches->watch());
    }

    /** A shop with the fakes, on tables as they stand. */
    public static function on(
        Connection $connection,
        string $folder,
        ?Recorder $recorder = null,
        ?Clock $clock = null
    ): self {
        $kit = new ContainKit($connection, $recorder ?? new InMemoryRecorder(), $clock ?? new FixedClock(), $folder);
        return new self($kit, new FakeActor(self::admin()), new FakeShop($connection), new FakeCanaries($kit));
    }

    public static function admin(string $id = '3'): Actor
    {
        return new Actor('admin', $id, 'session', 'panel', [
            'Vendor_LeakResponse::contain_quarantine_catalogue',
            'Vendor_LeakResponse::contain_block_transactions',
            'Vendor_LeakResponse::contain',
            'Vendor_LeakResponse::contain_end_sessions',
            'Vendor_LeakResponse::contain_reset_credentials',
            'Vendor_LeakResponse::contain_pause',
            'Vendor_LeakResponse::contain_suspend_payment',
            'Vendor_LeakResponse::contain_maintenance',
            'Vendor_LeakResponse::contain_close_doors',
            'Vendor_LeakResponse::contain_block_networks',
            'Vendor_LeakResponse::contain_lock_accounts',
            'Vendor_LeakResponse::contain_pause_machinery',
            'Vendor_LeakResponse::contain_isolate_store',
            'Vendor_LeakResponse::contain_hold_mail',
            'Vendor_LeakResponse::contain_freeze_change',
            'Vendor_LeakResponse::contain_playbook',
            'Vendor_LeakResponse::approve',
            'Vendor_LeakResponse::incident_declare',
            'Vendor_LeakResponse::control_room',
            'Vendor_LeakResponse::evidence',
            'Vendor_LeakResponse::evidence_preserve',
            'Vendor_LeakResponse::evidence_take',
        ], hash('sha256', "session-{$id}"), '', "admin-{$id}");
    }

    public function plan(): PlanContainment
    {
        $kit = $this->kit;
        $live = new LiveRows($kit->connection, $kit->tables, $kit->clock, 3600, 900);
        return new PlanContainment(
            $this->actions,
            new ReadScope($this->shop, $kit->connection),
            new PlanCounts($kit->connection, $kit->tables, $live, $this->shop, $kit->clock),
            new PlanTable($kit->connection),
            $kit->connection,
            $this->actor,
            $kit->recorder,
            $kit->clock,
            $this->evidence()
        );
    }

    public function start(): StartContainment
    {
        return new StartContainment($this->open(), $this->engine, $this->runs, $this->views, $this->actor);
    }

    public function open(): OpenRun
    {
        $kit = $this->kit;
        return new OpenRun(
            $kit->connection,
            new PlanTable($kit->connection),
            new PlanDrift($kit->connection),
            $this->runs,
            $this->actions,
            $this->proof,
            $kit->recorder,
            $kit->clock,
            $this->identifiers,
            $this->approve->hard,
            $this->evidence()
        );
    }

    public function evidence(): EvidenceFirst
    {
        return new EvidenceFirst($this->kit->connection, new IncidentBook($this->kit->connection));
    }

    public function advance(): AdvanceContainment
    {
        return new AdvanceContainment($this->engine, $this->views);
    }

    public function get(): GetContainment
    {
        return new GetContainment($this->views);
    }

    public function pause(): PauseContainment
    {
        return new PauseContainment($this->change(), $this->views);
    }

    public function resume(): ResumeContainment
    {
        return new ResumeContainment($this->change(), $this->views);
    }

    public function undo(): UndoContainment
    {
        return new UndoContainment($this->change(), $this->actions, $this->views, $this->actor, $this->phases);
    }

    public function phases(): RunPhases
    {
        return $this->phases;
    }

    private function change(): ChangeRun
    {
        return new ChangeRun($this->kit->connection, $this->runs, $this->proof, $this->actor, $this->kit->recorder, $this->approve->hard);
    }
}
