<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** For visitors a product in quarantine does not exist: its page, the cart, lists that are filled one by one. */
class HideQuarantinedProduct
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    /** @throws NoSuchEntityException in core's words for a product that is not there */
    public function afterGet(ProductRepositoryInterface $subject, ProductInterface $result): ProductInterface
    {
        return $this->seen($result);
    }

    /** @throws NoSuchEntityException */
    public function afterGetById(ProductRepositoryInterface $subject, ProductInterface $result): ProductInterface
    {
        return $this->seen($result);
    }

    private function seen(ProductInterface $product): ProductInterface
    {
        if ($this->door->held(CatalogueKind::Product)->has((int) $product->getId(), (string) $product->getSku())) {
            throw new NoSuchEntityException(
                __("The product that was requested doesn't exist. Verify the product and try again.")
            );
        }
        return $product;
    }
}
