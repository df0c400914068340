<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * What browsers reported about the content security policy.
 *
 * @api
 */
interface ListCspReportsInterface
{
    /**
     * What browsers reported about the content security policy, gathered over 90 days, the newest first.
     *
     * @param int $limit
     * @lr-range limit 1 200
     * @return \Vendor\LeakResponse\Api\Data\CspReportInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $limit = 50): array;
}
