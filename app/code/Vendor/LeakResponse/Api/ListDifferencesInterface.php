<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\DifferencePageInterface;

/**
 * Files that are not as the manifest says.
 *
 * @api
 */
interface ListDifferencesInterface
{
    /**
     * Files of all nodes that are not as the manifest says, newest first, a page at a time.
     *
     * @param string $state
     * @param int $before
     * @param int $limit
     * @lr-enum state open accepted gone all
     * @lr-range before 0 4294967295
     * @lr-range limit 1 100
     * @return \Vendor\LeakResponse\Api\Data\DifferencePageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $state = 'open', int $before = 0, int $limit = 50): DifferencePageInterface;
}
