<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Payment\Model\MethodInterface;
use Magento\Payment\Model\MethodList;
use Magento\Quote\Api\Data\CartInterface;
use Vendor\LeakResponse\Model\Contain\PaymentDoor;

/** Methods of extensions that answer isAvailable() themselves never raise core's event: they are taken from the list here. */
class FilterSuspendedMethods
{
    public function __construct(private readonly PaymentDoor $door)
    {
    }

    /**
     * @param MethodInterface[] $result
     * @return MethodInterface[]
     */
    public function afterGetAvailableMethods(MethodList $subject, array $result, ?CartInterface $quote = null): array
    {
        $storeId = $quote === null ? null : (int) $quote->getStoreId();
        return array_values(array_filter(
            $result,
            fn (MethodInterface $method): bool => !$this->door->isShut($method, $storeId)
        ));
    }
}
