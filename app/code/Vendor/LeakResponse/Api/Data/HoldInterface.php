<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A legal hold: what it covers is neither pruned nor erased.
 *
 * @api
 */
interface HoldInterface
{
    /**
     * Id.
     *
     * @return string
     */
    public function getHoldId(): string;

    /**
     * What it covers: all, an incident with the year before it, or a range of time.
     *
     * @return string
     * @lr-enum all incident range
     */
    public function getKind(): string;

    /**
     * The incident; null for other kinds.
     *
     * @return int|null
     */
    public function getIncidentId(): ?int;

    /**
     * First instant that is held, UTC, RFC 3339; null for all.
     *
     * @return string|null
     */
    public function getFrom(): ?string;

    /**
     * First instant that is not held any more, UTC, RFC 3339; null for no end.
     *
     * @return string|null
     */
    public function getTo(): ?string;

    /**
     * Why it was placed.
     *
     * @return string
     */
    public function getReason(): string;

    /**
     * Actor, kind:id.
     *
     * @return string
     */
    public function getPlacedBy(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getPlacedAt(): string;
}
