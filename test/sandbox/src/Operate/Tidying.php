<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Operate;

use Vendor\LeakResponse\Core\Approve\WatchRoster;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;

/** What the background clears away now and then: used proofs and nonces. */
class Tidying
{
    public function __construct(
        private readonly SqlStepUp $stepUps,
        private readonly SignatureVerifier $signatures,
        private readonly WatchRoster $roster,
    ) {
    }

    public function tidy(): void
    {
        $this->stepUps->purge();
        $this->signatures->purge();
        $this->roster->look();
    }
}
