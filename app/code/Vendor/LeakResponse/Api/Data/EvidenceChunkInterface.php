<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Bytes of an encrypted part.
 *
 * @api
 */
interface EvidenceChunkInterface
{
    /**
     * Base64.
     *
     * @return string
     */
    public function getBytes(): string;

    /**
     * @return string
     */
    public function getFrom(): string;

    /**
     * Where the next chunk begins; null at the end.
     *
     * @return string|null
     */
    public function getNext(): ?string;

    /**
     * Of the whole part.
     *
     * @return string
     */
    public function getSize(): string;
}
