<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A file that is not as the manifest says.
 *
 * @api
 */
interface DifferenceInterface
{
    /**
     * @return int
     */
    public function getId(): int;

    /**
     * The machine it lies on.
     *
     * @return string
     */
    public function getNode(): string;

    /**
     * Below the root of the shop; bytes that are no plain ASCII are percent-encoded.
     *
     * @return string
     */
    public function getPath(): string;

    /**
     * @lr-enum added changed removed unreadable
     * @return string
     */
    public function getChange(): string;

    /**
     * open, accepted by somebody, or gone: as the manifest says again.
     *
     * @lr-enum open accepted gone
     * @return string
     */
    public function getState(): string;

    /**
     * SHA-256 of name and state, hex; accepting is bound to it.
     *
     * @return string
     */
    public function getStateHash(): string;

    /**
     * UTC.
     *
     * @return string
     */
    public function getFirstSeenAt(): string;

    /**
     * UTC.
     *
     * @return string
     */
    public function getLastSeenAt(): string;

    /**
     * Hash, size, times and what else is known.
     *
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getDetails(): array;
}
