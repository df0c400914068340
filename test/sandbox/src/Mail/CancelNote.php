<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Mail;

use Vendor\LeakResponse\Core\Approve\Approval;
use Vendor\LeakResponse\Core\Approve\CancelPost;
use Vendor\LeakResponse\Core\Shared\Instant;

/** What one person alone is about to lift, as a mail in the sandbox's box. */
class CancelNote implements CancelPost
{
    public function __construct(private readonly Mailbox $mails)
    {
    }

    public function tell(string $address, Approval $approval, string $code): bool
    {
        $words = "{$approval->verb} {$approval->action}, not before " . Instant::text($approval->dueAt)
            . ". To stop it: request {$approval->id}, code {$code}";
        $this->mails->send($address, 'One person alone is about to lift a containment in your shop', $words, '');
        return true;
    }
}
