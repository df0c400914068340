<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\ModelTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Accounts saved by the service contract, which is how every form and every interface saves them. */
class TellCustomerSaved implements ObserverInterface
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function execute(Observer $observer): void
    {
        $after = $observer->getEvent()->getData('customer_data_object');
        $before = $observer->getEvent()->getData('orig_customer_data_object');
        if (!$after instanceof CustomerInterface) {
            return;
        }
        $data = ['entity' => 'customer', 'id' => (string) $after->getId(), 'persons' => 1];
        $data['categories'] = PersonalTouch::categories('customer');
        if (!$before instanceof CustomerInterface || !$before->getId()) {
            $this->touches->note('customer.created', $data);
            return;
        }
        $fields = ModelTouch::differing($this->fields($before), $this->fields($after));
        if ($fields !== []) {
            $this->touches->note('customer.changed', [...$data, 'fields' => $fields]);
        }
    }

    /** @return array<mixed> */
    private function fields(CustomerInterface $customer): array
    {
        return method_exists($customer, '__toArray') ? $customer->__toArray() : [];
    }
}
