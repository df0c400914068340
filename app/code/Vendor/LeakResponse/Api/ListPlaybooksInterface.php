<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * The playbooks of this shop.
 *
 * @api
 */
interface ListPlaybooksInterface
{
    /**
     * The playbooks of this shop.
     *
     * @return \Vendor\LeakResponse\Api\Data\PlaybookInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): array;
}
