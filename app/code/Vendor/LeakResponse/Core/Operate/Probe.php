<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/**
 * Port: one readiness check of the Control room. Hosts and third parties add theirs to `ProbePool`. A probe looks and changes
 * nothing; what it throws counts as "did not run".
 */
interface Probe
{
    /** cron, mail, ledger … : names the message; one probe a code */
    public function code(): string;

    public function look(): Finding;
}
