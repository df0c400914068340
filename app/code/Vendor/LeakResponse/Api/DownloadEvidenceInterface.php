<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidenceChunkInterface;

/**
 * Bytes of one encrypted part. Each download of a part is recorded.
 *
 * @api
 */
interface DownloadEvidenceInterface
{
    /**
     * Bytes of one encrypted part. Each download of a part is recorded.
     *
     * @param string $packageId
     * @param string $part
     * @param string $from
     * @lr-pattern packageId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-pattern part ^[0-9]{4,6}-[0-9]{4,6}$
     * @lr-pattern from ^(0|[1-9][0-9]{0,17})$
     * @return \Vendor\LeakResponse\Api\Data\EvidenceChunkInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $packageId, string $part, string $from): EvidenceChunkInterface;
}
