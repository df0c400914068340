<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Record\Outside\AnchorPlaces;

/** The places of env.php, `leakresponse/anchors`: only the shell can name one. */
class DeployedAnchorPlaces extends AnchorPlaces
{
    public function __construct(DeploymentConfig $config)
    {
        $places = $config->get('leakresponse/anchors');
        parent::__construct(is_array($places) ? $places : []);
    }
}
