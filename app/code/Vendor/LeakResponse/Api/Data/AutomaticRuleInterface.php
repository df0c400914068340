<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One playbook that may start by itself. Set on the shell.
 *
 * @api
 */
interface AutomaticRuleInterface
{
    /**
     * Code.
     *
     * @return string
     */
    public function getPlaybook(): string;

    /**
     * Kinds of findings that start it.
     *
     * @return string[]
     */
    public function getFindings(): array;

    /**
     * Acts that begin by themselves; every other one waits for a person.
     *
     * @return string[]
     */
    public function getActs(): array;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface
     */
    public function getScope(): ScopeInterface;

    /**
     * People in 24 hours, at most.
     *
     * @return int
     */
    public function getPeople(): int;

    /**
     * Orders of the last 24 hours in the scope, at most.
     *
     * @return int
     */
    public function getOrders(): int;

    /**
     * Starts in 24 hours, at most.
     *
     * @return int
     */
    public function getStarts(): int;

    /**
     * Seconds between two starts.
     *
     * @return int
     */
    public function getCooldown(): int;
}
