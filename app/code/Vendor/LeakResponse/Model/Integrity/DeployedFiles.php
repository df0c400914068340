<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Integrity;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\Filesystem\DirectoryList;
use Vendor\LeakResponse\Core\Integrity\Node;
use Vendor\LeakResponse\Core\Integrity\ShopFiles;
use Vendor\LeakResponse\Core\Integrity\TreeRules;

/** The folder of this Magento. Which areas differ is said in env.php, `leakresponse/integrity`: only the shell can. */
class DeployedFiles implements ShopFiles
{
    public function __construct(
        private readonly DirectoryList $directories,
        private readonly DeploymentConfig $config,
    ) {
    }

    public function rules(): TreeRules
    {
        $settings = $this->config->get('leakresponse/integrity');
        $root = $this->directories->getRoot();
        $own = dirname(__DIR__, 2);
        return TreeRules::ofMagento(
            $root,
            str_starts_with($own, $root . '/') ? substr($own, strlen($root) + 1) : '',
            is_array($settings) ? $settings : []
        );
    }

    public function node(): Node
    {
        $named = $this->config->get('leakresponse/integrity/node');
        return new Node(is_string($named) && $named !== '' ? $named : php_uname('n'));
    }
}
