<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Plan\ScopeFilter;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Cuts a sweep into chunks along the primary key, as large as the database takes in a short time. */
class SweepPlan
{
    public const FIRST_CHUNK = 5000;
    private const LARGEST_CHUNK = 10000;
    private const SMALLEST_CHUNK = 250;
    /** A chunk should hold its locks no longer than this, microseconds. */
    private const TOO_SLOW = 250000;
    private const QUICK = 100000;

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @return array{upTo: int, customers: int}|null the next chunk of the run; null when none is left */
    public function next(ContainmentRun $run): ?array
    {
        $filter = ScopeFilter::customers($run->scope, 'c');
        $range = "FROM {$this->connection->table('customer_entity')} c WHERE c.entity_id > ? AND c.entity_id <= ?"
            . $filter->sql;
        $values = [$run->position, $run->lastId, ...$filter->values];
        $offset = $run->chunk - 1;
        $full = $this->connection->fetchAll(
            "SELECT c.entity_id AS last {$range} ORDER BY c.entity_id LIMIT {$offset}, 1",
            $values
        );
        if ($full !== []) {
            return $this->chunk($run, (int) $full[0]['last'], $run->chunk);
        }
        $rest = $this->connection->fetchAll("SELECT MAX(c.entity_id) AS last, COUNT(*) AS counted {$range}", $values)[0];
        return $rest['last'] === null ? null : $this->chunk($run, (int) $rest['last'], (int) $rest['counted']);
    }

    public function lastCustomerId(): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT MAX(entity_id) AS last FROM {$this->connection->table('customer_entity')}"
        );
        return (int) ($rows[0]['last'] ?? 0);
    }

    /** @param int $took microseconds */
    public static function chunkAfter(int $chunk, int $took): int
    {
        return match (true) {
            $took > self::TOO_SLOW => self::smaller($chunk),
            $took < self::QUICK => min(self::LARGEST_CHUNK, $chunk * 2),
            default => $chunk,
        };
    }

    public static function smaller(int $chunk): int
    {
        return max(self::SMALLEST_CHUNK, intdiv($chunk, 2));
    }

    /**
     * Test accounts in the range are swept, but they are no customers.
     *
     * @return array{upTo: int, customers: int}
     */
    private function chunk(ContainmentRun $run, int $upTo, int $rows): array
    {
        $canaries = $run->scope->kind === 'customers' ? [] : array_filter(
            $run->canaryIds(),
            static fn (int $id): bool => $id > $run->position && $id <= $upTo
        );
        return ['upTo' => $upTo, 'customers' => max(0, $rows - count($canaries))];
    }
}
