<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Quote\Model\Quote\Item;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** A line whose product is in quarantine stays in the cart, cannot be ordered, and keeps the cart from checkout. */
class MarkQuarantinedItem implements ObserverInterface
{
    private const ORIGIN = 'leakresponse';

    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function execute(Observer $observer): void
    {
        $item = $observer->getData('item');
        if (
            !$item instanceof Item || !$item->getQuote()
            || !$this->door->heldForVisitor(CatalogueKind::Product)->has((int) $item->getProductId(), (string) $item->getData('sku'))
        ) {
            return;
        }
        $message = __('This product is not available.');
        $item->addErrorInfo(self::ORIGIN, 1, $message);
        $item->getParentItem()?->addErrorInfo(self::ORIGIN, 1, $message);
        $item->getQuote()->addErrorInfo('error', self::ORIGIN, 1, __('Some of the products are not available. Remove them to go on.'));
    }
}
