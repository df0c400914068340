<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\IntegrityInterface;

/**
 * Whether the files are those of the last deploy.
 *
 * @api
 */
interface GetIntegrityInterface
{
    /**
     * The manifest in force on the node that answers, whether it can be trusted, and its last scans.
     *
     * @return \Vendor\LeakResponse\Api\Data\IntegrityInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): IntegrityInterface;
}
