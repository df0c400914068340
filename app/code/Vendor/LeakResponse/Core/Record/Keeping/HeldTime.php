<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Which stretches of time may not be let go: those of legal holds, and those of incidents that are open.
 *
 * An incident needs what came before it as well: a leak is noticed long after it began. One default retention before it was
 * noticed is held, whatever the policy is.
 */
class HeldTime
{
    private const BEFORE = Retention::DEFAULT_DAYS * 86_400_000_000;

    public function __construct(private readonly IncidentBook $incidents)
    {
    }

    /**
     * @param list<Hold> $holds that stand
     * @return list<array{int, int, string}> from and to in microseconds, and what holds: a hold's id or `incident:<id>`
     */
    public function stretches(array $holds): array
    {
        $held = [];
        foreach ($holds as $hold) {
            $held[] = [$hold->from, $hold->to, $hold->id];
        }
        for ($page = 0; ($rows = $this->incidents->page(['state' => 'open'], 100, 100 * $page)) !== []; $page++) {
            foreach ($rows as $row) {
                $held[] = [self::beginning($row), PHP_INT_MAX, "incident:{$row['id']}"];
            }
        }
        return $held;
    }

    /** @param array<string, string|null> $incident a row @return int microseconds from which on it may need entries */
    public static function beginning(array $incident): int
    {
        $aware = (int) $incident['aware_at'];
        $noticed = Instant::parse((string) $incident['noticed_at']);
        return max(0, min($aware, $noticed === null ? $aware : Instant::micros($noticed)) - self::BEFORE);
    }
}
