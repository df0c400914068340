<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A sealed entry as the search shows it.
 *
 * @api
 */
interface FoundEntryInterface
{
    /**
     * Place in the ledger.
     *
     * @return string
     */
    public function getIndex(): string;

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
     * Where it was done: panel, rest, shell.
     *
     * @return string
     */
    public function getDoor(): string;

    /**
     * @return int|null
     */
    public function getIncident(): ?int;

    /**
     * Parameters of the message.
     *
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getParams(): array;
}
