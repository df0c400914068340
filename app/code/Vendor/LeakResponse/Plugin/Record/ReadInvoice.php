<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

/** Invoices handed out by their repository. */
class ReadInvoice extends ReadSales
{
    protected const ENTITY = 'invoice';
}
