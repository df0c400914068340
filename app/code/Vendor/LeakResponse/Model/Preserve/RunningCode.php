<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Preserve;

use Vendor\LeakResponse\Core\Preserve\CollectorTrust;

/** What runs in this process before our code does: then it could show us another world. */
class RunningCode extends CollectorTrust
{
    public function __construct()
    {
        $preloaded = getenv('LD_PRELOAD');
        parent::__construct(array_values(array_filter([
            is_string($preloaded) ? $preloaded : '',
            (string) ini_get('auto_prepend_file'),
            (string) ini_get('opcache.preload'),
        ])));
    }
}
