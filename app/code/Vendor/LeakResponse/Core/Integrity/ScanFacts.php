<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;

/** What a scan says to the ledger: each difference once, and at its end what it saw. */
class ScanFacts
{
    /** News of one scan that get an entry each; the rest are counted. */
    public const MOST = 500;

    public function __construct(
        private readonly DifferenceBook $differences,
        private readonly AcceptedBook $accepted,
        private readonly Recorder $recorder,
    ) {
    }

    /**
     * @param int $told news that this scan has told so far
     * @return array{differs: int, told: int, left_out: int} what this one adds to the figures
     */
    public function tell(Actor $actor, string $node, int $scan, Difference $difference, int $told, int $now): array
    {
        if ($this->accepted->covers($difference)) {
            return ['differs' => 0, 'told' => 0, 'left_out' => 0];
        }
        $isNews = $told < self::MOST ? $this->differences->keep($node, $difference, $scan, $now) : null;
        if ($isNews === true) {
            $this->recorder->record($difference->fact(), $actor, ['node' => $node] + $difference->data());
        }
        return ['differs' => 1, 'told' => (int) ($isNews === true), 'left_out' => (int) ($isNews === null)];
    }

    /**
     * Files that are again as the manifest says. A picture with code inside is only met by a full scan: it is asked for.
     *
     * @param array<string, string|null> $scan
     * @return int how many
     */
    public function settle(Actor $actor, TreeRules $rules, array $scan, bool $leftOut, int $now): int
    {
        if ($leftOut) {
            // Not everything was compared with the table: what it did not meet may still be there.
            return 0;
        }
        $settled = 0;
        foreach ($this->differences->unmet((string) $scan['node'], (int) $scan['id']) as $row) {
            $path = PathText::path((string) $row['path']);
            $isThere = ReadFile::look("{$rules->root}/{$path}") !== null;
            $isHidden = $scan['kind'] !== 'full' && $isThere && !$rules->counts($path, $rules->area($path));
            if ($isHidden) {
                continue;
            }
            $this->differences->settle([(int) $row['id']], 'gone', $now);
            $this->recorder->record('file.restored', $actor, [
                'node' => (string) $scan['node'],
                'path' => substr((string) $row['path'], 0, 1000),
                'was' => (string) $row['change_kind'],
            ]);
            $settled++;
        }
        return $settled;
    }

    /** @param array<string, mixed> $figures */
    public function ended(Actor $actor, array $figures): void
    {
        $this->recorder->record('integrity.scan_ended', $actor, $figures);
    }

    public function refused(Actor $actor, string $node, UnableToTrustManifest $error): void
    {
        $this->recorder->record('integrity.manifest_refused', $actor, ['node' => $node, 'reason' => $error->reason()]);
    }
}
