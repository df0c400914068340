<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use InvalidArgumentException;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The containment actions of this shop. */
class ActionPool
{
    /** @var array<string, ContainmentAction> by code */
    private array $actions = [];

    /** @param array<mixed> $actions from configuration: anything that is not an action stops the start */
    public function __construct(array $actions)
    {
        foreach ($actions as $action) {
            if (!$action instanceof ContainmentAction) {
                throw new InvalidArgumentException('The pool takes containment actions only.');
            }
            $this->actions[$action->code()] = $action;
        }
    }

    public function has(string $code): bool
    {
        return isset($this->actions[$code]);
    }

    /** @return list<string> */
    public function codes(): array
    {
        return array_map(strval(...), array_keys($this->actions));
    }

    /** @throws Refusal */
    public function get(string $code): ContainmentAction
    {
        return $this->actions[$code] ?? throw Refusal::badField(
            'action',
            'action must be one of ' . implode(', ', array_keys($this->actions)) . '.'
        );
    }

    /** @return array<string, string> what actions of other modules say, by the key of the panels' catalogue */
    public function words(): array
    {
        $words = [];
        foreach ($this->actions as $code => $action) {
            if ($action instanceof WordedAction) {
                $words += ["run.{$code}" => $action->title(), "act.{$code}" => $action->title()] + $action->sentences();
            }
        }
        return $words;
    }
}
