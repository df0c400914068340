<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One hand-over of a package, signed by the person.
 *
 * @api
 */
interface EvidenceCustodyInterface
{
    /**
     * From 1, in order.
     *
     * @return int
     */
    public function getNumber(): int;

    /**
     * @lr-enum received handed_over opened copied destroyed
     * @return string
     */
    public function getAct(): string;

    /**
     * Enrolled key that signed it.
     *
     * @return string
     */
    public function getKeyId(): string;

    /**
     * Whose key it is.
     *
     * @return string
     */
    public function getLabel(): string;

    /**
     * Who has the package from here on.
     *
     * @return string
     */
    public function getTo(): string;

    /**
     * @return string
     */
    public function getReason(): string;

    /**
     * UTC, RFC 3339, as the signer wrote it.
     *
     * @return string
     */
    public function getSignedAt(): string;

    /**
     * DSSE envelope, JSON.
     *
     * @return string
     */
    public function getEnvelope(): string;
}
