<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Model\AbstractModel;
use Throwable;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Record\DeletedAccount;

/** An account is gone for good: whoever deleted it is not told about our troubles, the ledger is. */
class ProposeErasure implements ObserverInterface
{
    public function __construct(
        private readonly DeletedAccount $deleted,
        private readonly Recorder $recorder,
        private readonly CurrentActor $actor,
    ) {
    }

    public function execute(Observer $observer): void
    {
        $customer = $observer->getEvent()->getData('customer') ?? $observer->getEvent()->getData('data_object');
        if (!$customer instanceof AbstractModel || (int) $customer->getId() === 0) {
            return;
        }
        try {
            $this->deleted->tell((int) $customer->getId(), (string) $customer->getData('email'));
        } catch (Throwable) {
            $this->recorder->note('erasure.not_proposed', $this->actor->current(), []);
        }
    }
}
