<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

/** Payment transactions handed out by their repository. */
class ReadTransaction extends ReadSales
{
    protected const ENTITY = 'transaction';
}
