<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Customer\Model\Session;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** A shopper on a storefront page, known by the customer session. */
class ShopperActor implements CurrentActor
{
    public function __construct(private readonly Session $session)
    {
    }

    public function current(): Actor
    {
        $id = (int) $this->session->getCustomerId();
        return $id === 0
            ? new Actor('anonymous', '0', 'none', 'storefront')
            : new Actor('customer', (string) $id, 'session', 'storefront', [], hash('sha256', (string) session_id()));
    }
}
