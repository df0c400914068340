<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Record\Touch\AccessLogs;

/** The logs of env.php, `leakresponse/access_logs`: only the shell can name a file to read. */
class DeployedAccessLogs extends AccessLogs
{
    public function __construct(DeploymentConfig $config)
    {
        $named = $config->get('leakresponse/access_logs');
        parent::__construct(is_array($named) ? array_values(array_filter($named, is_string(...))) : []);
    }
}
