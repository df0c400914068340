<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Preserve;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\Filesystem\DirectoryList;
use Vendor\LeakResponse\Core\Preserve\EvidencePlace;

/** What env.php says under `leakresponse/evidence`; the folders of this installation where it says nothing. */
class DeployedEvidencePlace extends EvidencePlace
{
    /** Where web servers write on common systems. */
    private const WEB_SERVER = ['/var/log/nginx/*.log', '/var/log/apache2/*.log', '/var/log/httpd/*_log'];

    public function __construct(DeploymentConfig $config, DirectoryList $directories)
    {
        $settings = $config->get('leakresponse/evidence');
        $var = $directories->getPath(DirectoryList::VAR_DIR);
        parent::__construct((is_array($settings) ? $settings : []) + [
            'folder' => "{$var}/leakresponse/evidence",
            'roots' => [$directories->getRoot()],
            'logs' => ["{$directories->getPath(DirectoryList::LOG)}/*.log", "{$var}/report/*", "{$var}/report/*/*", ...self::WEB_SERVER],
            'left_out' => [
                "{$var}/cache", "{$var}/page_cache", "{$var}/view_preprocessed", "{$var}/session",
                $directories->getPath(DirectoryList::STATIC_VIEW), $directories->getPath(DirectoryList::MEDIA) . '/catalog/product/cache',
            ],
        ]);
    }
}
