<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Counts what was tried by kind, role and way. */
class Tally
{
    /** @var array<string, array{kind: string, role: string, how: string, tried: int, good: int}> */
    private array $counts = [];

    /** The canary must be refused. */
    public function canary(string $kind, string $how, ?bool $works): void
    {
        $this->add($kind, 'canary', $how, $works === null ? null : !$works);
    }

    /** The control must work. */
    public function control(string $kind, string $how, ?bool $works): void
    {
        $this->add($kind, 'control', $how, $works);
    }

    /** @return list<ProbeView> what could not be tried stands beside what was */
    public function probes(): array
    {
        $probes = [];
        foreach ($this->counts as ['kind' => $kind, 'role' => $role, 'how' => $how, 'tried' => $tried, 'good' => $good]) {
            $probes[] = new ProbeView($kind, $role, $how, $tried, $good, match (true) {
                $how === 'not_tried' => 'not_reachable',
                $tried === $good => '',
                default => 'not_as_expected',
            });
        }
        return $probes;
    }

    private function add(string $kind, string $role, string $how, ?bool $isGood): void
    {
        $how = $isGood === null ? 'not_tried' : $how;
        $count = $this->counts["{$kind} {$role} {$how}"] ?? ['kind' => $kind, 'role' => $role, 'how' => $how, 'tried' => 0, 'good' => 0];
        $count['tried'] += $isGood === null ? 0 : 1;
        $count['good'] += $isGood === true ? 1 : 0;
        $this->counts["{$kind} {$role} {$how}"] = $count;
    }
}
