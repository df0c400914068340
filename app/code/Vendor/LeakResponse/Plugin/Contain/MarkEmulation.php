<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Model\Contain\Emulation;

/** Around the observer of Magento_Persistent that puts a remembered customer into the session. */
class MarkEmulation
{
    public function __construct(private readonly Emulation $emulation)
    {
    }

    public function aroundExecute(ObserverInterface $subject, callable $proceed, mixed ...$arguments): mixed
    {
        return $this->emulation->during(static fn (): mixed => $proceed(...$arguments));
    }
}
