<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

/** Port: where an account belongs and which language it reads. */
interface ReaderDirectory
{
    /** Null when there is no such account. */
    public function of(int $customerId): ?Reader;
}
