<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What a package holds, signed, and who had it.
 *
 * @api
 */
interface EvidenceManifestInterface
{
    /**
     * DSSE envelope of an in-toto statement, JSON.
     *
     * @return string
     */
    public function getEnvelope(): string;

    /**
     * Oldest first.
     *
     * @return \Vendor\LeakResponse\Api\Data\EvidenceCustodyInterface[]
     */
    public function getCustody(): array;
}
