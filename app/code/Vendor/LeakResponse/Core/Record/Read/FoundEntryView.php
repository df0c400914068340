<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\FoundEntryInterface;
use Vendor\LeakResponse\Api\Data\ParamInterface;

/** A sealed entry as the search shows it. */
class FoundEntryView implements FoundEntryInterface
{
    /**
     * @param list<ParamInterface> $params
     */
    public function __construct(
        private readonly string $index,
        private readonly string $at,
        private readonly string $type,
        private readonly string $actor,
        private readonly string $door,
        private readonly ?int $incident,
        private readonly array $params,
    ) {
    }

    public function getIndex(): string
    {
        return $this->index;
    }

    public function getAt(): string
    {
        return $this->at;
    }

    public function getType(): string
    {
        return $this->type;
    }

    public function getActor(): string
    {
        return $this->actor;
    }

    public function getDoor(): string
    {
        return $this->door;
    }

    public function getIncident(): ?int
    {
        return $this->incident;
    }

    /** @return list<ParamInterface> */
    public function getParams(): array
    {
        return $this->params;
    }
}
