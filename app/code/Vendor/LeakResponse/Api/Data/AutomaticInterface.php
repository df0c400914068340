<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What may start by itself, and what came of the newest findings.
 *
 * @api
 */
interface AutomaticInterface
{
    /**
     * False when nothing starts by itself.
     *
     * @return bool
     */
    public function isOn(): bool;

    /**
     * Why not: not_set_up, stopped or settings_forged; empty when it is on.
     *
     * @return string
     */
    public function getOff(): string;

    /**
     * kind:id of the account whose rights count; empty when none was named.
     *
     * @return string
     */
    public function getStarter(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\AutomaticRuleInterface[]
     */
    public function getRules(): array;

    /**
     * Newest first, at most 50.
     *
     * @return \Vendor\LeakResponse\Api\Data\FindingInterface[]
     */
    public function getFindings(): array;

    /**
     * Findings that nobody has judged yet.
     *
     * @return int
     */
    public function getWaiting(): int;
}
