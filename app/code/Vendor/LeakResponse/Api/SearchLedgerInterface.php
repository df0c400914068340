<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EntryListInterface;

/**
 * Sealed entries that fit some filters, newest first.
 *
 * @api
 */
interface SearchLedgerInterface
{
    /**
     * Sealed entries that fit all the filters given, newest first, a page at a time. An empty filter fits everything.
     *
     * @param string $type
     * @param string $actor
     * @param string $door
     * @param int $incident
     * @param string $from
     * @param string $to
     * @param string $before
     * @param int $limit
     * @lr-length type 0 96
     * @lr-length actor 0 128
     * @lr-length door 0 16
     * @lr-range incident 0 4294967295
     * @lr-length from 0 32
     * @lr-length to 0 32
     * @lr-pattern before ^([0-9]{1,17}-[0-9]{1,18})?$
     * @lr-range limit 1 200
     * @return \Vendor\LeakResponse\Api\Data\EntryListInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $type = '',
        string $actor = '',
        string $door = '',
        int $incident = 0,
        string $from = '',
        string $to = '',
        string $before = '',
        int $limit = 50
    ): EntryListInterface;
}
