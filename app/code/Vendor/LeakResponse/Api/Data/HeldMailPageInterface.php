<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Mails that wait, the oldest first, and how many there are.
 *
 * @api
 */
interface HeldMailPageInterface
{
    /**
     * The mails.
     *
     * @return \Vendor\LeakResponse\Api\Data\HeldMailInterface[]
     */
    public function getMails(): array;

    /**
     * How many wait in all.
     *
     * @return int
     */
    public function getKept(): int;

    /**
     * Of how many nobody knows whether they left.
     *
     * @return int
     */
    public function getUnsure(): int;

    /**
     * Where to go on; null at the end.
     *
     * @return string|null
     */
    public function getNext(): ?string;
}
