<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RetentionInterface;

/**
 * How long entries keep their contents, the legal holds that stand, and what was let go.
 *
 * @api
 */
interface GetRetentionInterface
{
    /**
     * How long entries keep their contents, the legal holds that stand, and what was let go.
     *
     * @return \Vendor\LeakResponse\Api\Data\RetentionInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): RetentionInterface;
}
