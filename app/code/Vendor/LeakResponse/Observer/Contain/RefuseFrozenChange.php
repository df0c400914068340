<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Exception\LocalizedException;
use Vendor\LeakResponse\Model\Contain\Freeze;

/** Every model that is saved or deleted passes here, whatever door it came by. Classes first: it costs nothing else. */
class RefuseFrozenChange implements ObserverInterface
{
    public function __construct(private readonly Freeze $freeze)
    {
    }

    /** @throws LocalizedException */
    public function execute(Observer $observer): void
    {
        $model = $observer->getData('object');
        if (is_object($model)) {
            $this->freeze->checkModel($model);
        }
    }
}
