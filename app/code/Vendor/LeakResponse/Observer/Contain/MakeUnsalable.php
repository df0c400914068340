<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Catalog\Model\Product;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** Whatever code has a product in quarantine in its hands hears from core that it is not for sale. */
class MakeUnsalable implements ObserverInterface
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function execute(Observer $observer): void
    {
        $product = $observer->getData('product');
        $salable = $observer->getData('salable');
        if (
            $product instanceof Product && is_object($salable)
            && $this->door->held(CatalogueKind::Product)->has((int) $product->getId(), (string) $product->getData('sku'))
        ) {
            $salable->setData('is_salable', false);
        }
    }
}
