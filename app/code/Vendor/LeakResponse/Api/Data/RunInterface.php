<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One execution of a containment action.
 *
 * @api
 */
interface RunInterface
{
    /**
     * UUID version 7.
     *
     * @return string
     */
    public function getId(): string;

    /**
     * @return int
     */
    public function getIncidentId(): int;

    /**
     * @return string
     */
    public function getAction(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface
     */
    public function getScope(): ScopeInterface;

    /**
     * @lr-enum customers admins shop
     * @return string[]
     */
    public function getAudience(): array;

    /**
     * running, paused, verifying, done, not_proven or failed.
     *
     * @lr-enum running paused verifying done not_proven failed
     * @return string
     */
    public function getState(): string;

    /**
     * Current step of the action.
     *
     * @return string
     */
    public function getPhase(): string;

    /**
     * exact, partial or none.
     *
     * @lr-enum exact partial none
     * @return string
     */
    public function getReversal(): string;

    /**
     * UTC.
     *
     * @return string
     */
    public function getStartedAt(): string;

    /**
     * kind:id.
     *
     * @return string
     */
    public function getStartedBy(): string;

    /**
     * User name to show.
     *
     * @return string
     */
    public function getStarterName(): string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getFinishedAt(): ?string;

    /**
     * When the guard took effect, UTC.
     *
     * @return string|null
     */
    public function getGuardedAt(): ?string;

    /**
     * Last progress, UTC.
     *
     * @return string|null
     */
    public function getHeartbeatAt(): ?string;

    /**
     * Customers swept.
     *
     * @return int
     */
    public function getDone(): int;

    /**
     * Customers to sweep.
     *
     * @return int
     */
    public function getTotal(): int;

    /**
     * Grows with every change.
     *
     * @return int
     */
    public function getVersion(): int;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ProofInterface|null
     */
    public function getProof(): ?ProofInterface;

    /**
     * First ledger index of this run, once sealed.
     *
     * @return string|null
     */
    public function getFirstEntry(): ?string;

    /**
     * @return string|null
     */
    public function getLastEntry(): ?string;

    /**
     * How a switch stands now: waiting, on, asks (its time has come; it stays on), lifted or superseded. Null for other acts.
     *
     * @lr-enum waiting on asks lifted superseded
     * @return string|null
     */
    public function getSwitchState(): ?string;

    /**
     * When somebody is asked whether the switch is still needed, UTC. It is never lifted by itself.
     *
     * @return string|null
     */
    public function getExpiresAt(): ?string;
}
