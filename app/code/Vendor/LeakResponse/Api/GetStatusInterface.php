<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\StatusInterface;

/**
 * What the Control room shows.
 *
 * @api
 */
interface GetStatusInterface
{
    /**
     * What the Control room shows.
     *
     * @return \Vendor\LeakResponse\Api\Data\StatusInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): StatusInterface;
}
