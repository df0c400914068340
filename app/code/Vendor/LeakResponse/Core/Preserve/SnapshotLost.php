<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use RuntimeException;

/** The database connection that held a snapshot is gone. What was read stays; the rest is read in a new one. */
class SnapshotLost extends RuntimeException
{
}
