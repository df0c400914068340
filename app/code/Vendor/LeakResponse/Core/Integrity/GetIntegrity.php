<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\IntegrityInterface;
use Vendor\LeakResponse\Api\GetIntegrityInterface;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The manifest in force on the node that answers, whether it can be trusted, and its last scans. */
class GetIntegrity implements GetIntegrityInterface
{
    public function __construct(
        private readonly ShopFiles $files,
        private readonly CurrentManifest $current,
        private readonly ManifestBook $manifests,
        private readonly DifferenceBook $differences,
        private readonly ScanBook $scans,
        private readonly NodeBook $nodes,
    ) {
    }

    public function execute(): IntegrityInterface
    {
        $node = $this->files->node()->name;
        $row = $this->manifests->newest($node);
        $scans = array_filter([
            $this->scans->running($node),
            $this->scans->lastDone($node, 'full'),
            $this->scans->lastDone($node, 'incremental'),
        ]);
        return new IntegrityView(
            $node,
            $this->trust($node),
            bin2hex((string) ($row['hash'] ?? '')),
            $row === null ? null : Instant::text((int) $row['made_at']),
            (string) ($row['made_by'] ?? ''),
            ManifestBook::text($row['reason'] ?? null),
            (int) ($row['files'] ?? 0),
            $this->differences->open(),
            $this->nodes->isDeploying($node),
            array_values(array_map(ScanView::of(...), $scans)),
        );
    }

    private function trust(string $node): string
    {
        try {
            return $this->current->open($node) === null ? 'none' : 'sound';
        } catch (UnableToTrustManifest $error) {
            return $error->reason();
        }
    }
}
