<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * Requests to erase persons, newest first.
 *
 * @api
 */
interface ListErasuresInterface
{
    /**
     * Requests to erase persons, newest first.
     *
     * @return \Vendor\LeakResponse\Api\Data\ErasureInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): array;
}
