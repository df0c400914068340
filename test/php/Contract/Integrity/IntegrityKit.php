<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrity;

use Vendor\LeakResponse\Core\Integrity as I;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FakeStepUp;
use Vendor\LeakResponse\Test\Support\FixedClock;

/** A shop of a few files, its ledger, and all that watches them, wired as a host would. */
class IntegrityKit implements I\ShopFiles
{
    public readonly I\MakeManifest $make;
    public readonly I\ScanTree $scan;
    public readonly I\ScanBook $scans;
    public readonly I\DifferenceBook $differences;
    public readonly I\AcceptDifference $accept;
    public readonly I\CurrentManifest $current;
    public readonly I\ManifestBook $manifests;
    public readonly I\ManifestFolder $folder;
    public readonly I\IntegrityTurn $turn;
    public readonly I\GetIntegrity $get;
    public readonly I\IntegrityProbe $probe;
    public readonly I\IntegrityKey $key;
    public readonly FakeStepUp $stepUp;
    public readonly FakeActor $acting;

    public function __construct(public readonly LedgerKit $ledger, FixedClock $clock, public readonly string $root)
    {
        $connection = $ledger->connection;
        $this->key = new I\IntegrityKey(new FileSecrets($ledger->folder));
        $this->manifests = new I\ManifestBook($connection);
        $this->folder = new I\ManifestFolder($ledger->folder);
        $recorded = new I\RecordedManifest($connection, $ledger->reader, $ledger->projection);
        $this->current = new I\CurrentManifest($this->manifests, $this->folder, $recorded, $this->key);
        $this->scans = new I\ScanBook($connection, $clock);
        $this->differences = new I\DifferenceBook($connection);
        $nodes = new I\NodeBook($connection, $clock);
        $accepted = new I\AcceptedBook($connection, $this->key);
        $facts = new I\ScanFacts($this->differences, $accepted, $ledger->recorder);
        $walk = new I\WalkTree();
        $reader = new I\ReadFile();
        $compare = new I\CompareTree($walk, $reader);
        $this->scan = new I\ScanTree($connection, $this->current, $compare, $this->scans, $facts, $nodes);
        $writer = new I\WriteManifest($walk, $reader, $this->folder, $this->key, $clock);
        $this->make = new I\MakeManifest(
            $connection,
            $writer,
            $this->manifests,
            $this->differences,
            $nodes,
            $ledger->recorder,
            $this->scans,
            $this->current
        );
        $this->turn = new I\IntegrityTurn($this, $this->scan, $this->scans, $nodes);
        $this->get = new I\GetIntegrity($this, $this->current, $this->manifests, $this->differences, $this->scans, $nodes);
        $this->probe = new I\IntegrityProbe($this, $this->current, $this->differences, $this->scans);
        $this->stepUp = new FakeStepUp();
        $this->acting = new FakeActor(FakeActor::onShell());
        $this->accept = new I\AcceptDifference(
            $connection,
            $this->differences,
            $accepted,
            new ProofPolicy($this->stepUp),
            $this->acting,
            $ledger->recorder,
            $this->scans
        );
    }

    public function rules(): I\TreeRules
    {
        return I\TreeRules::ofMagento($this->root, 'app/code/Vendor/LeakResponse', []);
    }

    public function node(): I\Node
    {
        return new I\Node('web1');
    }

    public function deploy(bool $takeOpen = false, string $reason = 'release 1'): I\ManifestMade
    {
        return $this->make->make($this->rules(), $this->node(), $reason, $takeOpen, FakeActor::onShell());
    }

    /** @return array<string, string|null>|null */
    public function scan(string $kind = 'full', float $seconds = 60.0): ?array
    {
        return $this->scan->work($this->rules(), $this->node(), $kind, $seconds, new Actor('system', 'job', 'job', 'cron'));
    }

    public function put(string $path, string $contents): void
    {
        $folder = dirname("{$this->root}/{$path}");
        if (!is_dir($folder)) {
            mkdir($folder, 0755, true);
        }
        file_put_contents("{$this->root}/{$path}", $contents);
    }

    /** @return list<string> change and path of what is open, in the order of the paths */
    public function open(): array
    {
        $rows = $this->differences->page('open', 0, 100);
        $open = array_map(static fn (array $row): string => "{$row['change_kind']} {$row['path']}", $rows);
        sort($open);
        return $open;
    }

    /** @return array<string, string|null> */
    public function row(string $path): array
    {
        foreach ($this->differences->page('all', 0, 100) as $row) {
            if ($row['path'] === $path) {
                return $row;
            }
        }
        return [];
    }
}
