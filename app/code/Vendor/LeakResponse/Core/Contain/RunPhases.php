<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Throwable;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One step of a run: preserve, guard, a chunk of the sweep, second guard. Each is committed whole or not at all. */
class RunPhases
{
    public const LARGEST_CHUNK = 5000;
    private const SMALLEST_CHUNK = 250;
    /** A chunk should hold its locks no longer than this, microseconds. */
    private const TOO_SLOW = 250000;
    private const QUICK = 100000;

    public function __construct(
        private readonly ActionPool $actions,
        private readonly RunLease $lease,
        private readonly EpochBook $book,
        private readonly CanaryVault $vault,
        private readonly Recorder $recorder,
        private readonly Connection $connection,
    ) {
    }

    /** @throws LeaseLost */
    public function preserve(ContainmentRun $run, int $fence): void
    {
        $this->lease->hold($run->id, $fence, static fn (): array => [], RunLease::LONG_SECONDS);
        $ids = [];
        try {
            $canaries = $this->vault->plant($run);
            $ids = $this->vault->subjects($canaries);
        } catch (Throwable $error) {
            // The guard cannot wait for test accounts: the proof will say that nothing could be tried.
            $canaries = null;
            $this->note($run, 'containment_action.not_planted', $error);
        }
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run) use ($canaries, $ids): array {
            $kept = $this->actions->get($run->action)->preserve($run);
            $this->recorder->record('containment_action.preserved', $run->starter, [...$run->facts(), 'marks' => $kept]);
            return [
                'canaries' => $canaries,
                'guard' => CanonicalJson::encode(ContainmentRun::namedCanaries($ids)),
                'phase' => 'guard',
                'version' => $run->version + 1,
                'attempts' => 0,
            ];
        });
    }

    /** @throws LeaseLost */
    public function guard(ContainmentRun $run, int $fence): void
    {
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run): array {
            $guarded = $run->including($run->canaryIds())->guardedNow($this->lease->now());
            $raised = $this->actions->get($run->action)->guard($guarded);
            $this->recorder->record('containment_action.guarded', $run->starter, [...$run->facts(), 'guard' => $raised]);
            return [
                'guard' => CanonicalJson::encode($run->guard + $raised),
                'guarded_at' => $guarded->guardedAt,
                'last_id' => $run->covers('customers') ? $this->lastCustomerId() : 0,
                'phase' => 'sweep',
                'version' => $run->version + 1,
                'attempts' => 0,
            ];
        });
        $this->mirror($run);
    }

    /** @throws LeaseLost */
    public function sweep(string $runId, int $fence): void
    {
        $this->lease->hold($runId, $fence, function (ContainmentRun $run): array {
            $began = $this->lease->now();
            [$upTo, $count] = $this->nextRange($run);
            if ($upTo === 0) {
                $data = [...$run->facts(), 'customers' => $run->done];
                $this->recorder->record('containment_action.swept', $run->starter, $data);
                return ['phase' => 'second_guard', 'version' => $run->version + 1, 'attempts' => 0, 'total' => $run->done];
            }
            $this->actions->get($run->action)->sweep($run, $run->position, $upTo);
            return [
                'position' => $upTo,
                'done' => $run->done + $count,
                'attempts' => 0,
                'chunk' => $this->nextChunk($run->chunk, $this->lease->now() - $began),
            ];
        });
    }

    /** @throws LeaseLost */
    public function secondGuard(ContainmentRun $run, int $fence): void
    {
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run): array {
            $raised = $this->actions->get($run->action)->secondGuard($run->including($run->canaryIds()));
            if ($raised !== []) {
                $data = [...$run->facts(), 'guard' => $raised];
                $this->recorder->record('containment_action.guarded', $run->starter, $data);
            }
            return [
                'guard' => CanonicalJson::encode($run->guard + $raised),
                'phase' => 'verify',
                'state' => 'verifying',
                'version' => $run->version + 1,
                'attempts' => 0,
            ];
        });
        $this->mirror($run);
    }

    /** Copies the committed epochs to the file. The guard holds by the database alone when this fails. */
    public function mirror(ContainmentRun $run): void
    {
        try {
            $this->book->mirror();
        } catch (Throwable $error) {
            $this->note($run, 'epoch.not_mirrored', $error);
        }
    }

    public static function smaller(int $chunk): int
    {
        return max(self::SMALLEST_CHUNK, intdiv($chunk, 2));
    }

    /** @return array{int, int} the last id of the next chunk, 0 when none is left, and how many customers it holds */
    private function nextRange(ContainmentRun $run): array
    {
        $filter = ScopeFilter::customers($run->scope, 'c');
        $canaries = $run->canaryIds();
        $real = $canaries === [] ? '1' : 't.entity_id NOT IN (' . implode(', ', $canaries) . ')';
        $row = $this->connection->fetchAll(
            "SELECT MAX(t.entity_id) AS last, COALESCE(SUM({$real}), 0) AS counted FROM (SELECT c.entity_id"
            . " FROM {$this->connection->table('customer_entity')} c WHERE c.entity_id > ? AND c.entity_id <= ?"
            . $filter->sql . " ORDER BY c.entity_id LIMIT {$run->chunk}) t",
            [$run->position, $run->lastId, ...$filter->values]
        )[0] ?? [];
        return [(int) ($row['last'] ?? 0), (int) ($row['counted'] ?? 0)];
    }

    private function nextChunk(int $chunk, int $took): int
    {
        return match (true) {
            $took > self::TOO_SLOW => self::smaller($chunk),
            $took < self::QUICK => min(self::LARGEST_CHUNK, $chunk * 2),
            default => $chunk,
        };
    }

    private function lastCustomerId(): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT MAX(entity_id) AS last FROM {$this->connection->table('customer_entity')}"
        );
        return (int) ($rows[0]['last'] ?? 0);
    }

    private function note(ContainmentRun $run, string $type, Throwable $error): void
    {
        // Only the class of the error: messages of a host can hold addresses and paths.
        $code = $error instanceof Refusal ? $error->refusalCode() : substr((string) strrchr('\\' . $error::class, '\\'), 1);
        $this->recorder->note($type, $run->starter, [...$run->facts(), 'error' => $code]);
    }
}
