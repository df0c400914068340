<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Api\SearchResultsInterface;
use Magento\Framework\DataObject;
use Magento\Quote\Api\CartRepositoryInterface;
use Magento\Quote\Api\Data\CartInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Carts read by staff and machines. Everybody else reads a cart of their own on every page. */
class ReadQuote
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function afterGet(CartRepositoryInterface $subject, CartInterface $result): CartInterface
    {
        // Not getCustomer(): that would read the account.
        $owner = $result instanceof DataObject ? (string) $result->getData('customer_id') : '';
        $this->touches->viewedByStaff('quote.viewed', 'quote', (string) $result->getId(), $owner);
        return $result;
    }

    /**
     * @param SearchResultsInterface $result
     * @return SearchResultsInterface
     */
    public function afterGetList(CartRepositoryInterface $subject, $result)
    {
        $this->touches->listed('quote.listed', PersonalTouch::about('quote') + ['persons' => count($result->getItems())]);
        return $result;
    }
}
