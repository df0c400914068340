<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\FindingInterface;

/** A finding as its row stood when read. */
class FindingView implements FindingInterface
{
    public function __construct(
        private readonly int $id,
        private readonly string $kind,
        private readonly string $source,
        private readonly string $state,
        private readonly string $code,
        private readonly string $playbook,
        private readonly ?string $run,
        private readonly int $people,
        private readonly int $orders,
        private readonly string $receivedAt,
    ) {
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getSource(): string
    {
        return $this->source;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getCode(): string
    {
        return $this->code;
    }

    public function getPlaybook(): string
    {
        return $this->playbook;
    }

    public function getRun(): ?string
    {
        return $this->run;
    }

    public function getPeople(): int
    {
        return $this->people;
    }

    public function getOrders(): int
    {
        return $this->orders;
    }

    public function getReceivedAt(): string
    {
        return $this->receivedAt;
    }
}
