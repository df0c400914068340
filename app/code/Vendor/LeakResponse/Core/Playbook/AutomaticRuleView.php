<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\AutomaticRuleInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Core\Playbook\Automatic\AutomaticRule;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** One playbook that may start by itself. */
class AutomaticRuleView implements AutomaticRuleInterface
{
    public function __construct(private readonly AutomaticRule $rule)
    {
    }

    public function getPlaybook(): string
    {
        return $this->rule->playbook;
    }

    /** @return list<string> */
    public function getFindings(): array
    {
        return $this->rule->findings;
    }

    /** @return list<string> */
    public function getActs(): array
    {
        return $this->rule->acts;
    }

    public function getScope(): ScopeInterface
    {
        return new ScopeView($this->rule->scope->kind, $this->rule->scope->ids);
    }

    public function getPeople(): int
    {
        return $this->rule->people;
    }

    public function getOrders(): int
    {
        return $this->rule->orders;
    }

    public function getStarts(): int
    {
        return $this->rule->starts;
    }

    public function getCooldown(): int
    {
        return $this->rule->cooldown;
    }
}
