<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Api\SearchResultsInterface;
use Magento\Framework\DataObject;
use Magento\Sales\Api\Data\OrderInterface;
use Magento\Sales\Api\Data\TransactionInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\TouchNames;
use Vendor\LeakResponse\Model\Record\Touches;

/**
 * Orders handed out by their repository; their documents by classes of their own. A virtual type would do, but
 * `setup:di:compile` reads the methods of a plugin from a class of that name.
 */
class ReadSales
{
    protected const ENTITY = 'order';

    public function __construct(private readonly Touches $touches)
    {
    }

    /**
     * @param DataObject|object $result
     * @return object
     */
    public function afterGet(object $subject, $result)
    {
        $owner = self::ownerOf($result);
        $this->touches->viewed(static::ENTITY . '.viewed', static::ENTITY, self::idOf($result), $owner);
        return $result;
    }

    /**
     * @param SearchResultsInterface $result
     * @return SearchResultsInterface
     */
    public function afterGetList(object $subject, $result)
    {
        $owners = [];
        $items = $result->getItems();
        foreach ($items as $item) {
            $owner = self::ownerOf($item);
            // A document: each may be another person.
            $owners[$owner === '' ? static::ENTITY . ' ' . self::idOf($item) : $owner] = $owner;
        }
        $only = count($owners) === 1 ? (string) reset($owners) : '';
        if (TouchNames::isAccount($only)) {
            $this->touches->viewed(static::ENTITY . '.viewed', static::ENTITY, 'list-of-one-person', $only);
            return $result;
        }
        $data = PersonalTouch::about(static::ENTITY);
        $this->touches->listed(static::ENTITY . '.listed', [...$data, 'persons' => count($owners), 'rows' => count($items)]);
        return $result;
    }

    private static function ownerOf(object $item): string
    {
        return $item instanceof OrderInterface ? TouchNames::owner($item->getCustomerId(), $item->getCustomerEmail()) : '';
    }

    private static function idOf(object $item): string
    {
        return (string) ($item instanceof TransactionInterface ? $item->getTransactionId() : $item->getEntityId());
    }
}
