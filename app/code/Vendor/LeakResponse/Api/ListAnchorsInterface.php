<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\AnchorPageInterface;

/**
 * Checkpoints that were left outside, with their receipts.
 *
 * @api
 */
interface ListAnchorsInterface
{
    /**
     * Checkpoints that were left outside, with their receipts, the oldest first.
     *
     * @param string $from
     * @param int $limit
     * @lr-pattern from ^(0|[1-9][0-9]{0,18})$
     * @lr-range limit 1 100
     * @return \Vendor\LeakResponse\Api\Data\AnchorPageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $from, int $limit): AnchorPageInterface;
}
