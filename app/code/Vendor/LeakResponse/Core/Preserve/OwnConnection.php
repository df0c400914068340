<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Port: a database connection beside the one the work is noted on, so that a snapshot can stay open on it. */
interface OwnConnection
{
    /** @throws UnableToReachDatabase */
    public function connection(): Connection;

    /** Name of the shop's tables in front of ours and theirs, '' for none. */
    public function prefix(): string;
}
