<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ProvenEntryInterface;

/**
 * One sealed entry with what proves that it is in the ledger.
 *
 * @api
 */
interface GetEntryInterface
{
    /**
     * One sealed entry, verbatim, with the hashes that lead from it to the root of the newest signed checkpoint (RFC 6962 section 2.1.1).
     *
     * @param string $entryIndex
     * @lr-pattern entryIndex ^(0|[1-9][0-9]{0,17})$
     * @return \Vendor\LeakResponse\Api\Data\ProvenEntryInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $entryIndex): ProvenEntryInterface;
}
