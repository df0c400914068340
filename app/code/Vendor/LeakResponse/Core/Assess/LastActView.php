<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\LastActInterface;

/** The newest containment act of an incident. */
class LastActView implements LastActInterface
{
    public function __construct(
        private readonly string $runId,
        private readonly string $action,
        private readonly string $state,
        private readonly string $startedAt,
    ) {
    }

    public function getRunId(): string
    {
        return $this->runId;
    }

    public function getAction(): string
    {
        return $this->action;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getStartedAt(): string
    {
        return $this->startedAt;
    }
}
