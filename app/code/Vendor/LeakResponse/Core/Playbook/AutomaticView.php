<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;
use Vendor\LeakResponse\Api\Data\AutomaticRuleInterface;
use Vendor\LeakResponse\Api\Data\FindingInterface;

/** What may start by itself, and what came of the newest findings. */
class AutomaticView implements AutomaticInterface
{
    /**
     * @param list<AutomaticRuleInterface> $rules
     * @param list<FindingInterface> $findings
     */
    public function __construct(
        private readonly bool $on,
        private readonly string $off,
        private readonly string $starter,
        private readonly array $rules,
        private readonly array $findings,
        private readonly int $waiting,
    ) {
    }

    public function isOn(): bool
    {
        return $this->on;
    }

    public function getOff(): string
    {
        return $this->off;
    }

    public function getStarter(): string
    {
        return $this->starter;
    }

    /** @return list<AutomaticRuleInterface> */
    public function getRules(): array
    {
        return $this->rules;
    }

    /** @return list<FindingInterface> */
    public function getFindings(): array
    {
        return $this->findings;
    }

    public function getWaiting(): int
    {
        return $this->waiting;
    }
}
