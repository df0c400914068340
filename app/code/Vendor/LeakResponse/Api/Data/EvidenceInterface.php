<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * How far the ledger is proven.
 *
 * @api
 */
interface EvidenceInterface
{
    /**
     * Sealed entries.
     *
     * @return string
     */
    public function getSize(): string;

    /**
     * Time of the newest sealed entry, UTC.
     *
     * @return string|null
     */
    public function getSealedUntil(): ?string;

    /**
     * Entries in the inbox, not sealed yet.
     *
     * @return int
     */
    public function getWaiting(): int;

    /**
     * When the newest checkpoint was signed, UTC.
     *
     * @return string|null
     */
    public function getCheckpointAt(): ?string;

    /**
     * Custody level A, B or C (design.md section 4).
     *
     * @lr-enum A B C
     * @return string
     */
    public function getCustody(): string;

    /**
     * First 16 hex digits of SHA-256 of the public key.
     *
     * @return string|null
     */
    public function getKeyFingerprint(): ?string;

    /**
     * What was sealed until then, UTC, somebody outside has or has signed; null while nobody is known to.
     *
     * @return string|null
     */
    public function getProvenUntil(): ?string;

    /**
     * Who has it: the name of the place in the settings.
     *
     * @return string|null
     */
    public function getProvenBy(): ?string;
}
