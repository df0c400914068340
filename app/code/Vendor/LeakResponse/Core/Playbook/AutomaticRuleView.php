<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\AutomaticRuleInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** One playbook that may start by itself. */
class AutomaticRuleView implements AutomaticRuleInterface
{
    /**
     * @param list<string> $findings
     * @param list<string> $acts
     */
    public function __construct(
        private readonly string $playbook,
        private readonly array $findings,
        private readonly array $acts,
        private readonly ScopeInterface $scope,
        private readonly int $people,
        private readonly int $orders,
        private readonly int $starts,
        private readonly int $cooldown,
    ) {
    }

    public function getPlaybook(): string
    {
        return $this->playbook;
    }

    /** @return list<string> */
    public function getFindings(): array
    {
        return $this->findings;
    }

    /** @return list<string> */
    public function getActs(): array
    {
        return $this->acts;
    }

    public function getScope(): ScopeInterface
    {
        return $this->scope;
    }

    public function getPeople(): int
    {
        return $this->people;
    }

    public function getOrders(): int
    {
        return $this->orders;
    }

    public function getStarts(): int
    {
        return $this->starts;
    }

    public function getCooldown(): int
    {
        return $this->cooldown;
    }
}
