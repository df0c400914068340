<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\HeldMailPageInterface;

/**
 * Mails that wait, without their addresses and words.
 *
 * @api
 */
interface ListHeldMailsInterface
{
    /**
     * Mails that wait, without their addresses and words, the oldest first.
     *
     * @param string $after
     * @param int $limit
     * @lr-pattern after ^(0|[1-9][0-9]{0,9})$
     * @lr-range limit 1 100
     * @return \Vendor\LeakResponse\Api\Data\HeldMailPageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $after, int $limit): HeldMailPageInterface;
}
