<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Automatic;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;

/** What may start by itself, in lines for people. */
class AutomaticLines
{
    /** @return list<string> */
    public static function of(AutomaticInterface $automatic): array
    {
        $lines = [$automatic->isOn() ? "On, in the name of {$automatic->getStarter()}." : "Off: {$automatic->getOff()}."];
        foreach ($automatic->getRules() as $rule) {
            $lines[] = sprintf(
                '%s: findings %s; acts %s; at most %d people and %d starts in 24 hours, %d orders; %d seconds between two starts',
                $rule->getPlaybook(),
                implode(', ', $rule->getFindings()),
                implode(', ', $rule->getActs()),
                $rule->getPeople(),
                $rule->getStarts(),
                $rule->getOrders(),
                $rule->getCooldown()
            );
        }
        foreach (array_slice($automatic->getFindings(), 0, 10) as $finding) {
            $what = $finding->getRun() ?? $finding->getCode();
            $lines[] = "{$finding->getReceivedAt()} {$finding->getKind()} from {$finding->getSource()}: {$finding->getState()} {$what}";
        }
        return $lines;
    }
}
