<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A request to erase a person from the table of pseudonyms, without saying who it is.
 *
 * @api
 */
interface ErasureInterface
{
    /**
     * Id.
     *
     * @return string
     */
    public function getErasureId(): string;

    /**
     * Proposed by an account that was deleted, asked for, withdrawn, or done.
     *
     * @return string
     * @lr-enum proposed asked withdrawn done
     */
    public function getState(): string;

    /**
     * Where it came from.
     *
     * @return string
     * @lr-enum request account_deleted
     */
    public function getSource(): string;

    /**
     * Why.
     *
     * @return string
     */
    public function getReason(): string;

    /**
     * Actor, kind:id.
     *
     * @return string
     */
    public function getAskedBy(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getAskedAt(): string;

    /**
     * When the pseudonyms are destroyed unless somebody withdraws, UTC, RFC 3339.
     *
     * @return string
     */
    public function getDueAt(): string;

    /**
     * UTC, RFC 3339; null while it waits.
     *
     * @return string|null
     */
    public function getEndedAt(): ?string;

    /**
     * What holds it back: ids of legal holds, incident:<id>.
     *
     * @return string[]
     */
    public function getHeldBy(): array;
}
