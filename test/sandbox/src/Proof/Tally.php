<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Proof;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Counts what was tried over HTTP, by kind and role. */
class Tally
{
    /** @var array<string, array{kind: string, role: string, tried: int, good: int, missed: int}> */
    private array $counts = [];

    /** @param bool|null $isAsExpected null when the door could not be tried */
    public function add(string $kind, string $role, ?bool $isAsExpected): void
    {
        $count = $this->counts[$kind . $role] ?? ['kind' => $kind, 'role' => $role, 'tried' => 0, 'good' => 0, 'missed' => 0];
        $count['tried'] += $isAsExpected === null ? 0 : 1;
        $count['good'] += $isAsExpected === true ? 1 : 0;
        $count['missed'] += $isAsExpected === null ? 1 : 0;
        $this->counts[$kind . $role] = $count;
    }

    /** @return list<ProbeView> what could not be tried stands beside what was */
    public function probes(): array
    {
        $probes = [];
        foreach ($this->counts as ['kind' => $kind, 'role' => $role, 'tried' => $tried, 'good' => $good, 'missed' => $missed]) {
            if ($tried > 0) {
                $probes[] = new ProbeView($kind, $role, 'http', $tried, $good, $tried === $good ? '' : 'not_as_expected');
            }
            if ($missed > 0) {
                $probes[] = new ProbeView($kind, $role, 'not_tried', 0, 0, 'not_reachable');
            }
        }
        return $probes;
    }
}
