<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Quote\Model\ResourceModel\Quote\Item\Collection;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** Lines of carts stay and are marked as not available, so that they are there again after the quarantine. */
class KeepCartLines
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function aroundLoad(Collection $subject, callable $proceed, mixed ...$arguments): mixed
    {
        return $this->door->sparing(static fn (): mixed => $proceed(...$arguments));
    }
}
