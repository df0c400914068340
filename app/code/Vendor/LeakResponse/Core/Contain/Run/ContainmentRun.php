<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Actor;

/** One execution of a containment action, as its row stood when read. Instants are microseconds since 1970, 0 for never. */
class ContainmentRun
{
    /**
     * @param list<string> $audience
     * @param array<string, int> $guard what the guard left for later phases
     * @param array<mixed>|null $proof
     * @param array<string, list<string>> $options of a switch
     */
    public function __construct(
        public readonly string $id,
        public readonly int $incidentId,
        public readonly string $action,
        /** Widened by `including` only. */
        public TargetScope $scope,
        public readonly array $audience,
        public readonly string $state,
        public readonly string $phase,
        public readonly Actor $starter,
        public readonly string $starterName,
        public readonly string $requestHash,
        public readonly int $position,
        public readonly int $lastId,
        public readonly int $done,
        public readonly int $total,
        public readonly int $fence,
        public readonly int $leaseUntil,
        public readonly int $chunk,
        public readonly int $attempts,
        public readonly array $guard,
        public readonly ?string $canaries,
        public readonly ?array $proof,
        public readonly int $startedAt,
        /** Written by `guardedNow` only. */
        public int $guardedAt,
        public readonly int $heartbeatAt,
        public readonly int $finishedAt,
        public readonly int $version,
        public readonly array $options = [],
    ) {
    }

    public function covers(string $audience): bool
    {
        return in_array($audience, $this->audience, true);
    }

    public function isOpen(): bool
    {
        return in_array($this->state, ['running', 'verifying', 'paused'], true);
    }

    /** When the guard took effect, as the shop's DATETIME columns want it (UTC, whole seconds, never rounded up). */
    public function guardedAtText(): string
    {
        return gmdate('Y-m-d H:i:s', intdiv($this->guardedAt, 1000000));
    }

    /** The same run with its guard taking effect at `$now`. */
    public function guardedNow(int $now): self
    {
        $run = clone $this;
        $run->guardedAt = $now;
        return $run;
    }

    /**
     * The same run with more customers, where it names customers at all.
     *
     * @param list<int> $customerIds
     */
    public function including(array $customerIds): self
    {
        $run = clone $this;
        if ($run->scope->kind === 'customers') {
            $run->scope = new TargetScope('customers', [...$run->scope->ids, ...$customerIds]);
        }
        return $run;
    }

    /**
     * Test accounts stand with the guard, so that they are covered by it and not counted as customers.
     *
     * @param list<int> $ids
     * @return array<string, int>
     */
    public static function namedCanaries(array $ids): array
    {
        $named = [];
        foreach ($ids as $place => $id) {
            $named["canary_{$place}"] = $id;
        }
        return $named;
    }

    /** @return list<int> */
    public function canaryIds(): array
    {
        $isCanary = static fn (string $name): bool => str_starts_with($name, 'canary_');
        return array_values(array_filter($this->guard, $isCanary, ARRAY_FILTER_USE_KEY));
    }

    /** @return array{incident: int, run: string, action: string} the head of every fact of this run */
    public function facts(): array
    {
        return ['incident' => $this->incidentId, 'run' => $this->id, 'action' => $this->action];
    }
}
