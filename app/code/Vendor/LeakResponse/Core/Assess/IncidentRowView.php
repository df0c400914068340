<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\IncidentRowInterface;
use Vendor\LeakResponse\Api\Data\LastActInterface;

/** An incident as the list shows it. */
class IncidentRowView implements IncidentRowInterface
{
    public function __construct(
        private readonly int $id,
        private readonly string $state,
        private readonly string $noticed,
        private readonly string $noticedAt,
        private readonly string $awareAt,
        private readonly string $leaderName,
        private readonly int $openActs,
        private readonly ?LastActInterface $lastAct,
    ) {
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getNoticed(): string
    {
        return $this->noticed;
    }

    public function getNoticedAt(): string
    {
        return $this->noticedAt;
    }

    public function getAwareAt(): string
    {
        return $this->awareAt;
    }

    public function getLeaderName(): string
    {
        return $this->leaderName;
    }

    public function getOpenActs(): int
    {
        return $this->openActs;
    }

    public function getLastAct(): ?LastActInterface
    {
        return $this->lastAct;
    }
}
