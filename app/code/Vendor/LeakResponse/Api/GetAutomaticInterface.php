<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;

/**
 * What may start by itself, and what came of the newest findings.
 *
 * @api
 */
interface GetAutomaticInterface
{
    /**
     * What may start by itself, and what came of the newest findings.
     *
     * @return \Vendor\LeakResponse\Api\Data\AutomaticInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): AutomaticInterface;
}
