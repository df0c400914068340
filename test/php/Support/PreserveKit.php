<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\ProofSeal;
use Vendor\LeakResponse\Core\Preserve\AddCustody;
use Vendor\LeakResponse\Core\Preserve\AdvancePreservation;
use Vendor\LeakResponse\Core\Preserve\ClosePackage;
use Vendor\LeakResponse\Core\Preserve\CollectItem;
use Vendor\LeakResponse\Core\Preserve\Collect\FileReader;
use Vendor\LeakResponse\Core\Preserve\Collect\FileTree;
use Vendor\LeakResponse\Core\Preserve\Collect\LogFiles;
use Vendor\LeakResponse\Core\Preserve\Collect\Processes;
use Vendor\LeakResponse\Core\Preserve\Collect\TableReader;
use Vendor\LeakResponse\Core\Preserve\Collect\TransactionLogs;
use Vendor\LeakResponse\Core\Preserve\Collect\VolatileTables;
use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\CollectorPool;
use Vendor\LeakResponse\Core\Preserve\CollectorTrust;
use Vendor\LeakResponse\Core\Preserve\CustodyBook;
use Vendor\LeakResponse\Core\Preserve\DownloadEvidence;
use Vendor\LeakResponse\Core\Preserve\EvidencePlace;
use Vendor\LeakResponse\Core\Preserve\EvidenceViews;
use Vendor\LeakResponse\Core\Preserve\GetEvidenceManifest;
use Vendor\LeakResponse\Core\Preserve\ItemBook;
use Vendor\LeakResponse\Core\Preserve\PackageBook;
use Vendor\LeakResponse\Core\Preserve\PackageLease;
use Vendor\LeakResponse\Core\Preserve\PartBook;
use Vendor\LeakResponse\Core\Preserve\PartFiles;
use Vendor\LeakResponse\Core\Preserve\PlanPreservation;
use Vendor\LeakResponse\Core\Preserve\PreserveEngine;
use Vendor\LeakResponse\Core\Preserve\Snapshots;
use Vendor\LeakResponse\Core\Preserve\StartPreservation;

/** Wires Core/Preserve on a shop with the fakes, as a host does. */
class PreserveKit
{
    /** An age key pair made for tests; it opens nothing else. */
    public const RECIPIENT = 'age1yhvqqvm5r92h9aaj8kpyd62lzmanyd8jr44g9j30qx025j9w5pvs2muqa8';
    public const IDENTITY = 'AGE-SECRET-KEY-1LW8N9QPP2Y4Q5CAMJYQCNLAJDXDE3VAGXX46HCRUMS5ZAMSSMF6SGEJYJT';

    public readonly PackageBook $packages;
    public readonly EvidencePlace $place;
    public readonly ItemBook $items;
    public readonly PreserveEngine $engine;
    public readonly EvidenceViews $views;
    public readonly KeyBook $keys;
    private readonly PartBook $parts;
    private readonly CollectorPool $collectors;

    /**
     * @param array<string, mixed> $settings over those of the test
     * @param list<Collector> $more
     */
    public function __construct(
        private readonly ContainHost $host,
        public readonly OwnTestConnection $own,
        string $folder,
        array $settings = [],
        array $more = [],
    ) {
        $kit = $host->kit;
        $this->place = new EvidencePlace([
            ...['recipients' => [self::RECIPIENT], 'folder' => "{$folder}/evidence", 'roots' => ["{$folder}/shop"]],
            ...['logs' => ["{$folder}/log/*.log", "{$folder}/none/*.log"]],
            ...$settings,
        ]);
        $this->packages = new PackageBook($kit->connection, $kit->secrets);
        $this->items = new ItemBook($kit->connection);
        $this->parts = new PartBook($kit->connection);
        $this->views = new EvidenceViews($this->packages, $this->items, $this->parts);
        $this->keys = new KeyBook($kit->connection, new ProofSeal($kit->secrets));
        $snapshots = new Snapshots($own, $kit->clock, $host->identifiers);
        $reader = new TableReader($snapshots);
        $files = new FileReader();
        $this->collectors = new CollectorPool([
            new FileTree($this->place),
            new LogFiles($this->place, $files),
            new VolatileTables($reader, $own, 'sessions', 10, ['admin_user_session', 'no_such_table']),
            new TransactionLogs($own, $files),
            new FewTables($reader, $own, $snapshots),
            new Processes("{$folder}/proc"),
            ...$more,
        ]);
        $lease = new PackageLease($kit->connection, $this->packages, $kit->clock);
        $collect = new CollectItem(
            $this->collectors,
            new PartFiles($this->place, $host->identifiers),
            $lease,
            $this->items,
            $this->parts,
            $kit->recorder,
            new CollectorTrust()
        );
        $close = new ClosePackage($lease, $this->items, $this->parts, $this->place, $kit->secrets, $kit->recorder);
        $this->engine = new PreserveEngine($this->packages, $lease, $this->collectors, $this->items, $collect, $close, $snapshots);
    }

    public function plan(): PlanPreservation
    {
        $kit = $this->host->kit;
        return new PlanPreservation(
            $this->collectors,
            $this->place,
            new IncidentBook($kit->connection),
            new PlanTable($kit->connection),
            $kit->connection,
            $this->host->actor,
            $kit->recorder,
            $kit->clock
        );
    }

    public function start(): StartPreservation
    {
        $kit = $this->host->kit;
        return new StartPreservation(
            $kit->connection,
            new PlanTable($kit->connection),
            $this->packages,
            $this->place,
            $this->host->proof,
            $kit->recorder,
            $this->host->actor,
            $kit->clock,
            $this->host->identifiers,
            $this->views
        );
    }

    public function advance(): AdvancePreservation
    {
        return new AdvancePreservation($this->engine, $this->views);
    }

    public function manifest(): GetEvidenceManifest
    {
        return new GetEvidenceManifest($this->packages, $this->place, new CustodyBook($this->host->kit->connection));
    }

    public function download(): DownloadEvidence
    {
        return new DownloadEvidence(
            $this->packages,
            $this->parts,
            $this->place,
            $this->host->actor,
            $this->host->kit->recorder
        );
    }

    public function custody(): AddCustody
    {
        $kit = $this->host->kit;
        return new AddCustody(
            $kit->connection,
            $this->packages,
            new CustodyBook($kit->connection),
            $this->keys,
            $this->host->proof,
            $this->host->actor,
            $kit->recorder
        );
    }
}
