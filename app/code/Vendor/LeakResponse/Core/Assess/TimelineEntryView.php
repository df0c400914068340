<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\ParamInterface;
use Vendor\LeakResponse\Api\Data\TimelineEntryInterface;

/** One event of an incident, read from the ledger projection. */
class TimelineEntryView implements TimelineEntryInterface
{
    /**
     * @param list<ParamInterface> $params
     */
    public function __construct(
        private readonly string $at,
        private readonly string $type,
        private readonly string $actor,
        private readonly array $params,
        private readonly ?string $entryIndex,
    ) {
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

    /** @return list<ParamInterface> */
    public function getParams(): array
    {
        return $this->params;
    }

    public function getEntryIndex(): ?string
    {
        return $this->entryIndex;
    }
}
