<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidenceManifestInterface;

/**
 * The signed statement of a closed package, and its custody.
 *
 * @api
 */
interface GetEvidenceManifestInterface
{
    /**
     * The signed statement of a closed package, and its custody.
     *
     * @param string $packageId
     * @lr-pattern packageId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\EvidenceManifestInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $packageId): EvidenceManifestInterface;
}
