<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\Filesystem\DirectoryList;

/** The folder of this installation's own keys: env.php `leakresponse/key_dir`, otherwise var/leakresponse/keys. Nodes share it. */
class KeyFolder
{
    public function __construct(
        private readonly DeploymentConfig $config,
        private readonly DirectoryList $directories,
    ) {
    }

    public function path(): string
    {
        $named = $this->config->get('leakresponse/key_dir');
        return is_string($named) && $named !== ''
            ? rtrim($named, '/')
            : $this->directories->getPath(DirectoryList::VAR_DIR) . '/leakresponse/keys';
    }

    /** What the web server hands out. */
    public function publicPath(): string
    {
        return $this->directories->getPath(DirectoryList::PUB);
    }
}
