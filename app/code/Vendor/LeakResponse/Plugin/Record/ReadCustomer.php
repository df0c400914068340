<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Framework\Api\SearchResultsInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Accounts handed out by the service contract: REST, SOAP, GraphQL, the admin form, console commands. */
class ReadCustomer
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function afterGetById(CustomerRepositoryInterface $subject, CustomerInterface $result): CustomerInterface
    {
        return $this->one($result);
    }

    public function afterGet(CustomerRepositoryInterface $subject, CustomerInterface $result): CustomerInterface
    {
        return $this->one($result);
    }

    /**
     * @param SearchResultsInterface $result
     * @return SearchResultsInterface
     */
    public function afterGetList(CustomerRepositoryInterface $subject, $result)
    {
        $data = PersonalTouch::about('customer') + ['persons' => count($result->getItems())];
        $this->touches->listed('customer.listed', $data);
        return $result;
    }

    private function one(CustomerInterface $customer): CustomerInterface
    {
        $this->touches->viewed('customer.viewed', 'customer', (string) $customer->getId(), (string) $customer->getId());
        return $customer;
    }
}
