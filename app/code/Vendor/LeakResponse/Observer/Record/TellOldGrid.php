<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Newsletter\Model\ResourceModel\Subscriber\Collection as Subscribers;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Grids of the older kind load a collection themselves; only the panel listens here. Subscribers so far. */
class TellOldGrid implements ObserverInterface
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function execute(Observer $observer): void
    {
        $collection = $observer->getEvent()->getData('collection');
        if (!$collection instanceof Subscribers) {
            return;
        }
        $data = ['grid' => 'newsletter_subscriber', 'entity' => 'subscriber'];
        $data['categories'] = PersonalTouch::categories('subscriber');
        $this->touches->note('grid.listed', [...$data, 'persons' => count($collection->getItems())]);
    }
}
