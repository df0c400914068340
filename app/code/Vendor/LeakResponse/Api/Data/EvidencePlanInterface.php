<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What a package of evidence would hold.
 *
 * @api
 */
interface EvidencePlanInterface
{
    /**
     * SHA-256 of what was shown, hex; a start is bound to it.
     *
     * @return string
     */
    public function getPlanHash(): string;

    /**
     * @return int
     */
    public function getIncidentId(): int;

    /**
     * @lr-enum full volatile
     * @return string
     */
    public function getMode(): string;

    /**
     * True when what this host collects is to be marked as not trusted.
     *
     * @return bool
     */
    public function isHostSuspect(): bool;

    /**
     * Public keys (age) that can open the package.
     *
     * @return string[]
     */
    public function getRecipients(): array;

    /**
     * In order of volatility.
     *
     * @return \Vendor\LeakResponse\Api\Data\EvidenceKindInterface[]
     */
    public function getKinds(): array;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getCountedAt(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getExpiresAt(): string;

    /**
     * True when a start has to bring a step-up.
     *
     * @return bool
     */
    public function isStepUpNeeded(): bool;
}
