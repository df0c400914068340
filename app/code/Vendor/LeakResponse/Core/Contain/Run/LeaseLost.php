<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use RuntimeException;

/** Somebody else works on the run now, or it was paused: this worker stops without a trace. */
class LeaseLost extends RuntimeException
{
}
