<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** What a gate says. */
enum Verdict: string
{
    case Pass = 'pass';
    /** The stamp is older than the epoch, or there is none and an epoch covers the subject. */
    case Ended = 'ended';
    /** The stamp or token was not made here: recorded, and refused even without an epoch. */
    case Forged = 'forged';
}
