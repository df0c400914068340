<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidenceCustodyInterface;

/**
 * Add a hand-over that a person signed to the chain of custody of a package.
 *
 * @api
 */
interface AddCustodyInterface
{
    /**
     * Add a hand-over that a person signed to the chain of custody of a package.
     *
     * @param string $packageId
     * @param string $envelope
     * @lr-pattern packageId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-length envelope 1 16384
     * @return \Vendor\LeakResponse\Api\Data\EvidenceCustodyInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $packageId, string $envelope): EvidenceCustodyInterface;
}
