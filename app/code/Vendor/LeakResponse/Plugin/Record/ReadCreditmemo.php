<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

/** Credit memos handed out by their repository. */
class ReadCreditmemo extends ReadSales
{
    protected const ENTITY = 'credit_memo';
}
