<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

/** Probes of several store views as one line for each kind, role and way. */
class ProbeSums
{
    /**
     * @param non-empty-list<ProbeView> $probes
     * @return non-empty-list<ProbeView>
     */
    public static function of(array $probes): array
    {
        $sums = [];
        foreach ($probes as $probe) {
            $name = "{$probe->getKind()} {$probe->getRole()} {$probe->getHow()}";
            $before = $sums[$name] ?? null;
            $sums[$name] = new ProbeView(
                $probe->getKind(),
                $probe->getRole(),
                $probe->getHow(),
                $probe->getTried() + ($before?->getTried() ?? 0),
                $probe->getAsExpected() + ($before?->getAsExpected() ?? 0),
                $probe->getDetail() === '' ? $before?->getDetail() ?? '' : $probe->getDetail(),
            );
        }
        return array_values($sums);
    }
}
