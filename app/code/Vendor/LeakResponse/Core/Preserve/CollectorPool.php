<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use InvalidArgumentException;

/** The collectors of this host, in order of volatility. */
class CollectorPool
{
    /** Up to here is what a shop loses within minutes or by our own acts. */
    public const VOLATILE = 50;

    /** @var list<Collector> */
    private readonly array $collectors;

    /** @param array<mixed> $collectors */
    public function __construct(array $collectors)
    {
        $known = [];
        foreach ($collectors as $collector) {
            $known[] = $collector instanceof Collector
                ? $collector
                : throw new InvalidArgumentException('A collector must implement Collector.');
        }
        usort($known, static fn (Collector $one, Collector $other): int => $one->volatility() <=> $other->volatility());
        $this->collectors = $known;
    }

    /** @return list<Collector> */
    public function of(string $mode): array
    {
        return array_values(array_filter(
            $this->collectors,
            static fn (Collector $one): bool => $mode !== 'volatile' || $one->volatility() <= self::VOLATILE
        ));
    }

    public function get(string $kind): ?Collector
    {
        foreach ($this->collectors as $collector) {
            if ($collector->kind() === $kind) {
                return $collector;
            }
        }
        return null;
    }
}
