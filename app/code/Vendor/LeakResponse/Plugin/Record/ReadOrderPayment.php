<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

/** Payments of orders handed out by their repository. */
class ReadOrderPayment extends ReadSales
{
    protected const ENTITY = 'order_payment';
}
