<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Integrate;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Integrate\WebhookPlaces;

/** The places of env.php, `leakresponse/webhooks`: only the shell can name one. */
class DeployedWebhookPlaces extends WebhookPlaces
{
    public function __construct(DeploymentConfig $config)
    {
        $places = $config->get('leakresponse/webhooks');
        parent::__construct(is_array($places) ? $places : []);
    }
}
