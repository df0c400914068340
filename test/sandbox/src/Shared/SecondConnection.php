<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shared;

use LeakResponse\Sandbox\Wiring\Settings;
use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Shared\Connection;

/** A connection beside the one the work is noted on. */
class SecondConnection implements OwnConnection
{
    private ?PdoConnection $connection = null;

    public function __construct(private readonly Settings $settings)
    {
    }

    public function connection(): Connection
    {
        return $this->connection ??= new PdoConnection($this->settings->socket, 'root', $this->settings->database);
    }

    public function prefix(): string
    {
        return '';
    }
}
