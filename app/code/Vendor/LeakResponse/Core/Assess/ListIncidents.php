<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\IncidentPageInterface;
use Vendor\LeakResponse\Api\ListIncidentsInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Contain\Switches\Contained;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** All incidents, newest first, a page at a time. */
class ListIncidents implements ListIncidentsInterface
{
    private const MOST = 100;
    private const PAGES = 100000;

    public function __construct(
        private readonly IncidentBook $incidents,
        private readonly LastActs $acts,
        private readonly ReadContained $contained,
        private readonly Sight $sight,
    ) {
    }

    public function execute(int $page = 1, int $limit = 25, string $state = 'all', string $noticed = 'all'): IncidentPageInterface
    {
        if ($limit < 1 || $limit > self::MOST || $page < 1 || $page > self::PAGES) {
            throw Refusal::badField('page', 'page and limit must be within what the list has: 1 to 100 on a page.');
        }
        $filter = array_filter(
            ['state' => $state, 'noticed' => $noticed],
            static fn (string $value): bool => $value !== 'all'
        );
        $hidden = $this->sight->hidden();
        $rows = $this->incidents->page($filter, $limit, ($page - 1) * $limit, $hidden);
        $acts = $this->acts->of(array_map(static fn (array $row): int => (int) $row['id'], $rows));
        $contained = $this->contained->read();
        return new IncidentPageView(
            array_map(static fn (array $row): IncidentRowView => self::row($row, $acts, $contained), $rows),
            $page,
            $limit,
            $this->incidents->count($filter, $hidden),
            $hidden === [] ? null : $this->sight->contact(),
        );
    }

    /**
     * @param array<string, string|null> $row
     * @param array<int, LastActView> $acts by incident
     */
    private static function row(array $row, array $acts, Contained $contained): IncidentRowView
    {
        $id = (int) $row['id'];
        return new IncidentRowView(
            $id,
            (string) $row['state'],
            (string) $row['noticed'],
            (string) $row['noticed_at'],
            Instant::text((int) $row['aware_at']),
            (string) $row['leader_name'],
            $contained->countOf($id),
            $acts[$id] ?? null,
        );
    }
}
