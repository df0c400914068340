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
     * @lr-pattern from ^(0|[1-9][0-9]{0,18})$
     * @lr-range limit 1 1000
     * @return \Vendor\LeakResponse\Api\Data\EntryPageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $from, int $limit): EntryPageInterface;
}
