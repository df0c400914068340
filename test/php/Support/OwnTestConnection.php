<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Shared\Connection;

/** A second connection to the test's database, which a test can cut. */
class OwnTestConnection implements OwnConnection
{
    private ?Connection $connection = null;
    private int $calls = 0;

    /** Number of the call before which the server ends the connection; 0 for never. */
    public int $cutAt = 0;

    public function __construct(private readonly string $prefix)
    {
    }

    public function connection(): Connection
    {
        if (++$this->calls === $this->cutAt) {
            // The next statement goes over a new one, in silence.
            $this->connection = null;
        }
        return $this->connection ??= TestDatabase::connect($this->prefix);
    }

    public function prefix(): string
    {
        return $this->prefix;
    }

    public function calls(): int
    {
        return $this->calls;
    }
}
