<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Port: the one-time proof that the person at the panel knows the password (and second factor) now.
 *
 * Issued by the host's step-up door after it re-authenticated the admin and gave them a new session id;
 * bound to the admin, the new session and one subject hash (plan or notice content); good for five minutes, once.
 */
interface StepUp
{
    /** @return string 43 base64url characters */
    public function issue(Actor $actor, string $boundTo): string;

    /** @throws Refusal step_up_needed, step_up_wrong or step_up_expired (403) */
    public function redeem(Actor $actor, string $boundTo, ?string $proof): void;

    /** Remembers a code of a second factor; false when this person has used it before (RFC 6238, section 5.2). */
    public function isFirstUse(Actor $actor, string $code): bool;
}
