<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EntryListInterface;

/**
 * Entries about one person, newest first, a page at a time: who saw this customer. The person is named by customer id or
 * mail; the answer is the same whether nobody saw them or nobody knows them.
 *
 * @api
 */
interface ViewPersonInterface
{
    /**
     * Entries about one person, newest first, a page at a time: who saw this customer. The person is named by customer id or
     * mail; the answer is the same whether nobody saw them or nobody knows them.
     *
     * @param int $customer
     * @param string $mail
     * @param string $before
     * @param int $limit
     * @lr-range customer 0 4294967295
     * @lr-length mail 0 254
     * @lr-pattern before ^([0-9]{1,17}-[0-9]{1,18})?$
     * @lr-range limit 1 200
     * @return \Vendor\LeakResponse\Api\Data\EntryListInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $customer = 0, string $mail = '', string $before = '', int $limit = 50): EntryListInterface;
}
