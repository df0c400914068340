<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Actor;

/** One turn of the background: goes on with the scan that runs, or begins the one that is due. Does nothing while a deploy is under way. */
class IntegrityTurn
{
    private const DAY = 86_400_000_000;

    public function __construct(
        private readonly ShopFiles $files,
        private readonly ScanTree $scan,
        private readonly ScanBook $scans,
        private readonly NodeBook $nodes,
    ) {
    }

    /**
     * @param float $seconds how long it may take
     * @param int $every minutes between incremental scans
     */
    public function turn(float $seconds, int $every, Actor $actor): void
    {
        $node = $this->files->node();
        if ($this->nodes->isDeploying($node->name)) {
            return;
        }
        $kind = $this->scans->running($node->name)['kind'] ?? $this->due($node->name, $every);
        if ($kind === '') {
            return;
        }
        try {
            $this->scan->work($this->files->rules(), $node, $kind, $seconds, $actor);
        } catch (UnableToTrustManifest) {
            // Said in the ledger by the scan and shown by the probe.
            return;
        }
    }

    private function due(string $node, int $every): string
    {
        $now = $this->scans->now();
        $last = (int) ($this->scans->lastDone($node)['began_at'] ?? 0);
        $full = (int) ($this->scans->lastDone($node, 'full')['began_at'] ?? 0);
        return match (true) {
            $now - $full >= self::DAY => 'full',
            $now - $last >= $every * 60_000_000 => 'incremental',
            default => '',
        };
    }
}
