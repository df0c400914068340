<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A request for the consent of another person, with what it is about.
 *
 * @api
 */
interface ApprovalInterface
{
    /**
     * UUID.
     *
     * @return string
     */
    public function getId(): string;

    /**
     * SHA-256 of what is asked for, hex: the hash of a plan, or that of `<run id>:<version>:undo` or `<incident>:<version>:unquiet`.
     *
     * @lr-pattern ^[0-9a-f]{64}$
     * @return string
     */
    public function getSubject(): string;

    /**
     * @lr-enum start undo unquiet
     * @return string
     */
    public function getVerb(): string;

    /**
     * Code of the act; playbook for a playbook; empty where there is none.
     *
     * @return string
     */
    public function getAction(): string;

    /**
     * @return int
     */
    public function getIncidentId(): int;

    /**
     * The run that would be lifted; null where there is none.
     *
     * @return string|null
     */
    public function getRunId(): ?string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface|null
     */
    public function getScope(): ?ScopeInterface;

    /**
     * @return \Vendor\LeakResponse\Api\Data\OptionInterface[]
     */
    public function getOptions(): array;

    /**
     * What was shown to whoever asks; null where nothing was counted.
     *
     * @return \Vendor\LeakResponse\Api\Data\PlanInterface|null
     */
    public function getPlan(): ?PlanInterface;

    /**
     * @return string
     */
    public function getReason(): string;

    /**
     * kind:id of who asks.
     *
     * @return string
     */
    public function getRequestedBy(): string;

    /**
     * @return string
     */
    public function getRequesterName(): string;

    /**
     * @return string
     */
    public function getRequestedAt(): string;

    /**
     * @return string
     */
    public function getExpiresAt(): string;

    /**
     * When one person alone may go on; null with two persons.
     *
     * @return string|null
     */
    public function getDueAt(): ?string;

    /**
     * @lr-enum waiting approved declined withdrawn used delayed stopped expired
     * @return string
     */
    public function getState(): string;

    /**
     * kind:id of who answered.
     *
     * @return string|null
     */
    public function getDecidedBy(): ?string;

    /**
     * @return string|null
     */
    public function getDeciderName(): ?string;

    /**
     * Why the caller may not approve this; empty when they may.
     *
     * @return string
     */
    public function getRefusal(): string;

    /**
     * What a step-up for an approval is bound to, hex.
     *
     * @return string
     */
    public function getBoundTo(): string;

    /**
     * Grows with every change.
     *
     * @return int
     */
    public function getVersion(): int;
}
