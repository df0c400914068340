<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use LeakResponse\Sandbox\Shared\PdoConnection;

/** The sandbox's connection, for contract tests. */
class TestConnection extends PdoConnection
{
}
