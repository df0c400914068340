<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Shared\Secrets;

/** A mail address or a network address as rules and counters keep it: a keyed hash, from which nobody reads it back. */
class MailMark
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    /** @return string 64 hex digits */
    public function of(string $value): string
    {
        return hash_hmac('sha256', strtolower(trim($value)), $this->secrets->secret('transaction'));
    }
}
