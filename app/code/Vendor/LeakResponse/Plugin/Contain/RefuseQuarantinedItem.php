<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Catalog\Model\Product;
use Magento\Framework\Exception\LocalizedException;
use Magento\Quote\Model\Quote;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** The way of every product into a cart, also of one that an extension loaded by itself. */
class RefuseQuarantinedItem
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    /** @throws LocalizedException */
    public function beforeAddProduct(Quote $subject, Product $product): void
    {
        if ($this->door->held(CatalogueKind::Product)->has((int) $product->getId(), (string) $product->getData('sku'))) {
            throw $this->door->refuse();
        }
    }
}
