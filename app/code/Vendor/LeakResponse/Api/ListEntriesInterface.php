<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EntryPageInterface;

/**
 * Sealed entries in order, for export.
 *
 * @api
 */
interface ListEntriesInterface
{
    /**
     * Sealed entries in order, for export.
     *
     * @param string $from
     * @param int $limit
     * @return \Vendor\LeakResponse\Api\Data\EntryPageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $from, int $limit): EntryPageInterface;
}
