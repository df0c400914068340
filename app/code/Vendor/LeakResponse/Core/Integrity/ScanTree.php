<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Compares the files of this node with its manifest, a slice at a time. What a slice found and how far it came are committed together:
 * a killed worker repeats a piece, and nothing is said twice or lost.
 */
class ScanTree
{
    private const PIECE = 2000;
    private const PIECE_SECONDS = 2.0;
    /** Two scans overlap a little: clocks of files tick in seconds. */
    private const OVERLAP = 5;

    public function __construct(
        private readonly Connection $connection,
        private readonly CurrentManifest $manifests,
        private readonly CompareTree $tree,
        private readonly ScanBook $scans,
        private readonly ScanFacts $facts,
        private readonly NodeBook $nodes,
    ) {
    }

    /**
     * Begins a scan where none runs, and works on it.
     *
     * @param string $kind full or incremental
     * @param float $seconds how long this slice may take
     * @return array<string, string|null>|null the scan as it stands now; null where there is no manifest yet
     * @throws UnableToTrustManifest
     */
    public function work(TreeRules $rules, Node $node, string $kind, float $seconds, Actor $actor): ?array
    {
        $manifest = $this->trusted($node, $actor);
        if ($manifest === null) {
            return null;
        }
        $scan = $this->scans->running($node->name);
        if ($scan !== null && bin2hex((string) $scan['manifest']) !== $manifest->hash) {
            $this->scans->abandon($node->name);
            $scan = null;
        }
        $id = $scan === null ? $this->scans->begin($node->name, $manifest->hash, $kind, $manifest->start) : (int) $scan['id'];
        $fence = $this->scans->take($id);
        if ($fence !== null) {
            $this->slice($rules, $manifest, $this->scans->running($node->name) ?? [], $fence, $seconds, $actor);
        }
        return $this->scans->byId($id);
    }

    /** @throws UnableToTrustManifest */
    private function trusted(Node $node, Actor $actor): ?Manifest
    {
        try {
            return $this->manifests->open($node->name);
        } catch (UnableToTrustManifest $error) {
            if ($this->nodes->maySayRefused($node->name)) {
                $this->facts->refused($actor, $node->name, $error);
            }
            throw $error;
        }
    }

    /** @param array<string, string|null> $scan */
    private function slice(TreeRules $rules, Manifest $manifest, array $scan, int $fence, float $seconds, Actor $actor): void
    {
        $since = $scan['kind'] === 'full' ? null : $this->since((string) $scan['node'], $manifest);
        $until = hrtime(true) + (int) ($seconds * 1e9);
        $piece = new ScanPiece($scan);
        $begun = hrtime(true);
        $path = PathText::path((string) $scan['position']);
        foreach ($this->tree->compare($rules, $manifest, $path, (int) $scan['line'], $since) as $compared) {
            $piece->add($compared);
            $now = hrtime(true);
            if ($piece->files < self::PIECE && $now - $begun < self::PIECE_SECONDS * 1e9 && $now < $until) {
                continue;
            }
            $isLast = $now >= $until;
            if (!$this->commit($scan, $fence, $piece, $actor, $isLast) || $isLast) {
                return;
            }
            $begun = hrtime(true);
        }
        if ($this->commit($scan, $fence, $piece, $actor)) {
            $this->end($rules, $scan, $fence, $piece, $actor);
        }
    }

    /**
     * @param array<string, string|null> $scan
     * @param bool $isLast of this slice: the lease goes back
     */
    private function commit(array $scan, int $fence, ScanPiece $piece, Actor $actor, bool $isLast = false): bool
    {
        return $this->connection->transaction(function () use ($scan, $fence, $piece, $actor, $isLast): bool {
            // First, so that whoever lost the lease writes nothing.
            if (!$this->scans->move((int) $scan['id'], $fence, $piece->place())) {
                return false;
            }
            foreach ($piece->takeDifferences() as $difference) {
                $piece->count($this->facts->tell(
                    $actor,
                    (string) $scan['node'],
                    (int) $scan['id'],
                    $difference,
                    $piece->told,
                    $this->scans->now()
                ));
            }
            $lease = $isLast ? ['lease_until' => 0] : [];
            return $this->scans->move((int) $scan['id'], $fence, $piece->place() + ['told' => $piece->told] + $lease);
        });
    }

    /** @param array<string, string|null> $scan */
    private function end(TreeRules $rules, array $scan, int $fence, ScanPiece $piece, Actor $actor): void
    {
        $this->connection->transaction(function () use ($rules, $scan, $fence, $piece, $actor): void {
            $now = $this->scans->now();
            if (!$this->scans->move((int) $scan['id'], $fence, ['state' => 'done', 'ended_at' => $now, 'lease_until' => 0])) {
                return;
            }
            $restored = $this->facts->settle($actor, $rules, $scan, $piece->leftOut > 0, $now);
            $this->facts->ended($actor, [
                'node' => (string) $scan['node'],
                'kind' => (string) $scan['kind'],
                'manifest' => bin2hex((string) $scan['manifest']),
                'rules' => $rules->hash(),
                'restored' => $restored,
                'milliseconds' => intdiv(max(0, $now - (int) $scan['began_at']), 1000),
            ] + $piece->figures());
            $this->scans->tidy((int) $scan['id']);
        });
    }

    /** Since when a file may have come or changed unseen: the beginning of the scan before. */
    private function since(string $node, Manifest $manifest): int
    {
        $last = $this->scans->lastDone($node);
        return $last !== null && bin2hex((string) $last['manifest']) === $manifest->hash
            ? intdiv((int) $last['began_at'], 1000000) - self::OVERLAP
            : 0;
    }
}
