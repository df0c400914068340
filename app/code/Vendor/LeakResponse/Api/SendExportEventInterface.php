<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * For extensions that hand personal data to other systems: signed (Standard Webhooks), to a destination of env.php, recorded. Not a
 * route of the web API.
 *
 * @api
 */
interface SendExportEventInterface
{
    /**
     * @param string $destination name under `leakresponse/webhooks/out` of env.php
     * @param string $type for example `order.export`; must be among the destination's `types`
     * @param string $body JSON as it is sent
     * @param int $records how many persons it carries
     * @return string id of the event (`webhook-id`)
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal when it may not be sent, or was not taken (`event_not_sent`, try again)
     * @throws \RuntimeException when the ledger cannot be written: nothing was sent
     */
    public function execute(string $destination, string $type, string $body, int $records): string;
}
