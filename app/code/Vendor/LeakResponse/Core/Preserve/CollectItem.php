<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Throwable;
use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Collects the next part of one item. The part's row, where to go on and the item's state are committed together once the file is on
 * the disk: a kill anywhere before repeats the part, and an item that cannot be had says so.
 */
class CollectItem
{
    /** Bytes of text in one part; a part is what a kill repeats and a download fetches. */
    private const PART = 32 << 20;
    private const TRIES = 3;
    private const RENEW = 15_000_000;

    public function __construct(
        private readonly CollectorPool $collectors,
        private readonly PartFiles $files,
        private readonly PackageLease $lease,
        private readonly ItemBook $items,
        private readonly PartBook $parts,
        private readonly Recorder $recorder,
        private readonly CollectorTrust $trust,
    ) {
    }

    /**
     * @param int $until microseconds; the part is closed at the first piece after
     * @throws LeaseLost
     * @throws UnableToReachDatabase
     * @throws UnableToKeep
     */
    public function collect(Package $package, int $fence, Item $item, int $until): void
    {
        $name = sprintf('%04d-%04d.age', $item->n, $this->parts->count($package->id, $item->n) + 1);
        $file = $this->files->begin($package, $name);
        try {
            $read = $this->readInto($file, $package, $fence, $item, $until);
            // What ended exactly where the last part did, or was lost before its first piece, makes no empty file.
            $isEmpty = $read->pieces === 0 && (!$read->isWhole || $item->cursor !== '');
            $kept = $isEmpty ? null : $file->finish();
        } catch (UnableToCollect $error) {
            $file->discard();
            $this->end($package, $fence, $item, Item::NOT_ACCESSIBLE, $error->reason());
            return;
        } catch (LeaseLost | UnableToKeep $error) {
            $file->discard();
            throw $error;
        } catch (Throwable $error) {
            $file->discard();
            $this->failed($package, $fence, $item, $error);
            return;
        }
        $this->keep($package, $fence, $item, $name, $read, $kept);
        if ($kept === null) {
            $file->discard();
        }
    }

    private function readInto(PartFile $file, Package $package, int $fence, Item $item, int $until): ReadPart
    {
        $collector = $this->collectors->get($item->planned->kind) ?? throw UnableToCollect::because('no_collector');
        $read = new ReadPart($item->cursor);
        $renewed = $this->lease->now();
        try {
            foreach ($collector->read($item->planned, $item->cursor) as $piece) {
                $file->add($piece->text);
                $read->take($piece);
                if ($piece->cursor === Piece::DONE) {
                    break;
                }
                $now = $this->lease->now();
                if ($now - $renewed > self::RENEW) {
                    $this->lease->renew($package->id, $fence);
                    $renewed = $now;
                }
                if ($file->plainBytes() >= self::PART || $now >= $until) {
                    return $read;
                }
            }
            $read->isWhole = true;
        } catch (SnapshotLost) {
            // What was read belongs to the snapshot that was lost, and stays; the next part says which is its own.
            return $read;
        }
        return $read;
    }

    /** @param array{bytes: int, sha256: string, plain_bytes: int, plain_sha256: string}|null $kept */
    private function keep(Package $package, int $fence, Item $item, string $name, ReadPart $read, ?array $kept): void
    {
        $this->lease->hold($package->id, $fence, function (Package $package) use ($item, $name, $read, $kept): array {
            $now = $this->lease->now();
            if ($kept !== null) {
                $this->parts->add($package->id, $item->n, "parts/{$name}", $kept, $read->records, $read->snapshot, $now);
            }
            $distrust = $this->trust->doubt($package);
            $this->items->change($package->id, $item->n, [
                'state' => !$read->isWhole ? Item::COLLECTING : ($distrust === '' ? Item::COLLECTED : Item::UNTRUSTED),
                'reason' => $read->isWhole ? $distrust : '',
                'resume_at' => ItemBook::ascii($read->cursor),
                // A snapshot that is lost again and again counts as a failure of the item, or it would never end.
                'attempts' => $read->pieces > 0 || $read->isWhole ? 0 : $item->attempts + 1,
                'began_at' => $item->beganAt ?: $now,
                'ended_at' => $read->isWhole ? $now : 0,
            ]);
            return ['version' => $package->version + 1];
        });
        if ($kept === null && !$read->isWhole && $item->attempts + 1 >= self::TRIES) {
            $this->end($package, $fence, $item, Item::NOT_ACCESSIBLE, 'snapshot_lost');
        }
    }

    private function failed(Package $package, int $fence, Item $item, Throwable $error): void
    {
        if ($item->attempts + 1 < self::TRIES) {
            $this->lease->hold($package->id, $fence, function (Package $package) use ($item): array {
                $this->items->change($package->id, $item->n, ['attempts' => $item->attempts + 1]);
                return [];
            });
            return;
        }
        // Only the class of the error: messages of a host can hold addresses and paths.
        $class = substr((string) strrchr('\\' . $error::class, '\\'), 1);
        $this->end($package, $fence, $item, Item::NOT_ACCESSIBLE, 'failed:' . substr($class, 0, 48));
    }

    private function end(Package $package, int $fence, Item $item, string $state, string $reason): void
    {
        $this->lease->hold($package->id, $fence, function (Package $package) use ($item, $state, $reason): array {
            $now = $this->lease->now();
            $this->items->change($package->id, $item->n, [
                'state' => $state,
                'reason' => $reason,
                'began_at' => $item->beganAt ?: $now,
                'ended_at' => $now,
            ]);
            $this->recorder->record('evidence_item.not_accessible', $package->starter, [
                ...$package->facts(),
                'item' => $item->n,
                'kind' => $item->planned->kind,
                'reason' => $reason,
            ]);
            return ['version' => $package->version + 1];
        });
    }
}
