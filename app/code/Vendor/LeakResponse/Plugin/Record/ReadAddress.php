<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Customer\Api\AddressRepositoryInterface;
use Magento\Customer\Api\Data\AddressInterface;
use Magento\Framework\Api\SearchResultsInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Addresses handed out by the service contract. */
class ReadAddress
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function afterGetById(AddressRepositoryInterface $subject, AddressInterface $result): AddressInterface
    {
        $this->touches->viewed('address.viewed', 'address', (string) $result->getId(), (string) $result->getCustomerId());
        return $result;
    }

    /**
     * @param SearchResultsInterface $result
     * @return SearchResultsInterface
     */
    public function afterGetList(AddressRepositoryInterface $subject, $result)
    {
        $owners = [];
        foreach ($result->getItems() as $address) {
            $owners[(string) $address->getCustomerId()] = true;
        }
        if (count($owners) === 1 && array_key_first($owners) !== '') {
            $owner = (string) array_key_first($owners);
            $this->touches->viewed('address.viewed', 'address', "of-customer-list-{$owner}", $owner);
            return $result;
        }
        $this->touches->listed('address.listed', PersonalTouch::about('address') + ['persons' => count($owners)]);
        return $result;
    }
}
