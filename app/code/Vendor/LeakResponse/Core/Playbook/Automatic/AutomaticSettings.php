<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

/** What may start by itself, and in whose name. */
class AutomaticSettings
{
    public const NOT_SET_UP = 'not_set_up';
    public const FORGED = 'settings_forged';
    public const STOPPED = 'stopped';

    /**
     * @param string $off why nothing starts; empty when things may
     * @param string $starter kind:id of the account whose rights count; empty when none was named
     * @param list<AutomaticRule> $rules
     */
    public function __construct(
        public readonly string $off,
        public readonly string $starter,
        public readonly array $rules,
    ) {
    }

    /** @return list<AutomaticRule> */
    public function rulesFor(string $finding): array
    {
        return array_values(array_filter(
            $this->rules,
            static fn (AutomaticRule $rule): bool => in_array($finding, $rule->findings, true)
        ));
    }

    public function with(AutomaticRule $rule): self
    {
        return new self($this->off, $this->starter, [...$this->without($rule->playbook)->rules, $rule]);
    }

    public function without(string $playbook): self
    {
        return new self($this->off, $this->starter, array_values(array_filter(
            $this->rules,
            static fn (AutomaticRule $rule): bool => $rule->playbook !== $playbook
        )));
    }
}
