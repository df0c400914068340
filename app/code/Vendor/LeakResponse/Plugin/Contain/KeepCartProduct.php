<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Quote\Model\Quote\Item\AbstractItem;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** The product of a line that is in a cart already. */
class KeepCartProduct
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function aroundGetProduct(AbstractItem $subject, callable $proceed): mixed
    {
        return $this->door->sparing(static fn (): mixed => $proceed());
    }
}
