<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\IncidentPageInterface;
use Vendor\LeakResponse\Api\Data\IncidentRowInterface;

/** A page of the list of incidents. */
class IncidentPageView implements IncidentPageInterface
{
    /**
     * @param list<IncidentRowInterface> $incidents
     */
    public function __construct(
        private readonly array $incidents,
        private readonly int $page,
        private readonly int $limit,
        private readonly int $total,
        private readonly ?string $restricted = null,
    ) {
    }

    /** @return list<IncidentRowInterface> */
    public function getIncidents(): array
    {
        return $this->incidents;
    }

    public function getPage(): int
    {
        return $this->page;
    }

    public function getLimit(): int
    {
        return $this->limit;
    }

    public function getTotal(): int
    {
        return $this->total;
    }

    public function getRestricted(): ?string
    {
        return $this->restricted;
    }
}
