<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

/** Addresses of orders handed out by their repository. */
class ReadOrderAddress extends ReadSales
{
    protected const ENTITY = 'order_address';
}
