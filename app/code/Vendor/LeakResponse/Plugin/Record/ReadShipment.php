<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

/** Shipments handed out by their repository. */
class ReadShipment extends ReadSales
{
    protected const ENTITY = 'shipment';
}
