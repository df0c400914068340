<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\CheckpointInterface;

/**
 * The newest signed checkpoint of the ledger.
 *
 * @api
 */
interface GetCheckpointInterface
{
    /**
     * The newest signed checkpoint of the ledger.
     *
     * @return \Vendor\LeakResponse\Api\Data\CheckpointInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): CheckpointInterface;
}
