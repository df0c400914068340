<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenanceGate;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;

/** The gates that an isolated store has in common with single acts. */
class IsolationGates
{
    public function __construct(
        private readonly DoorGate $door,
        private readonly PaymentGate $payment,
        private readonly MaintenanceGate $page,
    ) {
    }

    public function door(): DoorGate
    {
        return $this->door;
    }

    public function payment(): PaymentGate
    {
        return $this->payment;
    }

    public function page(): MaintenanceGate
    {
        return $this->page;
    }
}
