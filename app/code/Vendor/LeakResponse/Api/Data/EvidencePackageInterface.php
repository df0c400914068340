<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A package of evidence and where its collection stands.
 *
 * @api
 */
interface EvidencePackageInterface
{
    /**
     * @return string
     */
    public function getId(): string;

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
     * partial: closed, and some item is not accessible or not trusted.
     * @lr-enum running complete partial
     * @return string
     */
    public function getState(): string;

    /**
     * @return string
     */
    public function getReason(): string;

    /**
     * @return string
     */
    public function getStarterName(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getStartedAt(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string|null
     */
    public function getFinishedAt(): ?string;

    /**
     * How many items it is to hold.
     *
     * @return int
     */
    public function getItems(): int;

    /**
     * @return int
     */
    public function getCollected(): int;

    /**
     * @return int
     */
    public function getNotAccessible(): int;

    /**
     * @return int
     */
    public function getUntrusted(): int;

    /**
     * Of the encrypted parts.
     *
     * @return string
     */
    public function getBytes(): string;

    /**
     * SHA-256 of the signed statement, hex; empty while the package is open.
     *
     * @return string
     */
    public function getManifestHash(): string;

    /**
     * Oldest first; more than one when a snapshot was lost.
     *
     * @return \Vendor\LeakResponse\Api\Data\EvidenceSnapshotInterface[]
     */
    public function getSnapshots(): array;

    /**
     * @return int
     */
    public function getVersion(): int;
}
