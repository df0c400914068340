<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Preserve;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Shared\Connection;

/** A connection of its own to the shop's database; its settings come from di.xml. */
class SnapshotConnection implements OwnConnection
{
    public function __construct(private readonly Connection $connection, private readonly DeploymentConfig $config)
    {
    }

    public function connection(): Connection
    {
        return $this->connection;
    }

    public function prefix(): string
    {
        $prefix = $this->config->get('db/table_prefix');
        return is_string($prefix) ? $prefix : '';
    }
}
