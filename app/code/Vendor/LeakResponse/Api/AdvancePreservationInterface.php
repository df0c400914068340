<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;

/**
 * Work on a package for a few seconds, where cron does not run.
 *
 * @api
 */
interface AdvancePreservationInterface
{
    /**
     * Work on a package for a few seconds, where cron does not run.
     *
     * @param string $packageId
     * @lr-pattern packageId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\EvidencePackageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $packageId): EvidencePackageInterface;
}
