<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

/** Port: tells the named people, outside the shop, that one person alone is about to lift something, and how to stop it. */
interface CancelPost
{
    /**
     * @param string $code to stop it with; in this mail and nowhere else
     * @return bool false when the mail was not taken
     */
    public function tell(string $address, Approval $approval, string $code): bool;
}
