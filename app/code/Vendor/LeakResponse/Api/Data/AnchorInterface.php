<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A checkpoint that was left with somebody outside, and what came back.
 *
 * @api
 */
interface AnchorInterface
{
    /**
     * Number of this anchor; they count upwards.
     *
     * @return string
     */
    public function getNumber(): string;

    /**
     * Name of the place in the settings.
     *
     * @return string
     */
    public function getName(): string;

    /**
     * How it was left: rfc3161, https, syslog, or what an extension adds.
     *
     * @return string
     */
    public function getKind(): string;

    /**
     * What it proves. signed: anybody can check the receipt. acknowledged: the other side said it has it. sent: nothing came back.
     *
     * @lr-enum signed acknowledged sent
     * @return string
     */
    public function getProof(): string;

    /**
     * Entries the checkpoint covers.
     *
     * @return string
     */
    public function getSize(): string;

    /**
     * The signed checkpoint, exact text.
     *
     * @return string
     */
    public function getNote(): string;

    /**
     * When the ledger signed the checkpoint, UTC.
     *
     * @return string
     */
    public function getSignedAt(): string;

    /**
     * When the other side had it, by its own clock where it says so, UTC.
     *
     * @return string
     */
    public function getProvenAt(): string;

    /**
     * Base64 of the signed receipt; null where there is none.
     *
     * @return string|null
     */
    public function getToken(): ?string;
}
