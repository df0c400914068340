<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;

/**
 * One package of evidence.
 *
 * @api
 */
interface GetEvidenceInterface
{
    /**
     * One package of evidence.
     *
     * @param string $packageId
     * @lr-pattern packageId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\EvidencePackageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $packageId): EvidencePackageInterface;
}
