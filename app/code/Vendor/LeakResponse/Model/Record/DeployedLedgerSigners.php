<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Record\Key\KeyFiles;
use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** The signer of env.php, `leakresponse/signer`: only the shell can name one. */
class DeployedLedgerSigners extends LedgerSigners
{
    public function __construct(KeyFolder $folder, DeploymentConfig $config)
    {
        $settings = $config->get('leakresponse/signer');
        parent::__construct(new KeyFiles($folder->path()), is_array($settings) ? $settings : []);
    }
}
