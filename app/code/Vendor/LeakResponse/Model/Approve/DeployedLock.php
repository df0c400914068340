<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Approve;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Approve\DeployLock;

/** The acts of env.php, `leakresponse/lock`: whoever writes that file, and nobody else, lets them go. */
class DeployedLock extends DeployLock
{
    public function __construct(DeploymentConfig $config)
    {
        $actions = $config->get('leakresponse/lock');
        parent::__construct(is_array($actions) ? $actions : []);
    }
}
