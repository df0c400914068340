<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One event of an incident, read from the ledger projection.
 *
 * @api
 */
interface TimelineEntryInterface
{
    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getAt(): string;

    /**
     * Fact name, as in the ledger.
     *
     * @return string
     */
    public function getType(): string;

    /**
     * kind:id, for example admin:3.
     *
     * @return string
     */
    public function getActor(): string;

    /**
     * Parameters of the message.
     *
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getParams(): array;

    /**
     * Index in the ledger; null while it waits to be sealed.
     *
     * @return string|null
     */
    public function getEntryIndex(): ?string;
}
