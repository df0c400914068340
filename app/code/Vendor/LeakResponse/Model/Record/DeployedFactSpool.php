<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\Filesystem\DirectoryList;
use Vendor\LeakResponse\Core\Record\FactSpool;

/** Each node spools for itself, so this folder is not the shared key folder. */
class DeployedFactSpool extends FactSpool
{
    public function __construct(DirectoryList $directories)
    {
        parent::__construct($directories->getPath(DirectoryList::VAR_DIR) . '/leakresponse/spool');
    }
}
