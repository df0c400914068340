<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\RetentionInterface;
use Vendor\LeakResponse\Api\GetRetentionInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Record\Read\LedgerGrowth;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;

/** The policy, what stops it, what it did, and what it will cost. */
class GetRetention implements GetRetentionInterface
{
    private const SHOWN = 50;

    public function __construct(
        private readonly Retention $policy,
        private readonly HoldBook $holds,
        private readonly IncidentBook $incidents,
        private readonly PruningBook $prunings,
        private readonly LedgerTables $tables,
        private readonly LedgerGrowth $growth,
    ) {
    }

    public function execute(): RetentionInterface
    {
        $days = $this->policy->days();
        $growth = $this->growth->measure();
        return new RetentionView(
            $days,
            Retention::MINIMUM_DAYS,
            (string) $this->tables->minimum(),
            array_map(HoldViews::of(...), $this->holds->standing()),
            array_map(
                static fn (array $row): int => (int) $row['id'],
                $this->incidents->page(['state' => 'open'], self::SHOWN, 0)
            ),
            array_map(PruningViews::of(...), $this->prunings->newest(self::SHOWN)),
            (string) $growth['entries'],
            (string) $growth['bytes'],
            (string) ($growth['bytes'] * $days),
            (string) LedgerGrowth::BUDGET,
        );
    }
}
