<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Approve\Approval;
use Vendor\LeakResponse\Core\Approve\CancelPost;

/** Mails as they were handed over, unless the server is down. */
class FakeCancelPost implements CancelPost
{
    /** @var list<array{string, string}> address and code */
    public array $sent = [];
    public bool $isDown = false;

    public function tell(string $address, Approval $approval, string $code): bool
    {
        $this->sent[] = [$address, $code];
        return !$this->isDown;
    }
}
