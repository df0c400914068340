<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Vendor\LeakResponse\Core\Record\Inbox\FactSpool;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** Facts that wait for the database, beside the keys: nodes that share that folder drain each other's. */
class DeployedFactSpool extends FactSpool
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path() . '/spool');
    }
}
