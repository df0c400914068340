<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Cache\TypeListInterface;
use Magento\Framework\App\Cache\Type\Config as ConfigCache;
use Magento\Framework\App\Config\ReinitableConfigInterface;

/** Configuration rows were written beside Magento's own writer: its cache has to read them again. */
class ShopConfiguration
{
    public function __construct(
        private readonly TypeListInterface $caches,
        private readonly ReinitableConfigInterface $config,
    ) {
    }

    public function readAgain(): void
    {
        $this->caches->cleanType(ConfigCache::TYPE_IDENTIFIER);
        $this->config->reinit();
    }
}
