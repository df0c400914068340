<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Backend\Model\Auth\Session;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Vendor\LeakResponse\Core\Contain\Person\LiveRows;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Counts live sessions by the lifetimes that this shop has set. */
class LiveRowsOfShop extends LiveRows
{
    private const COOKIE_LIFETIME = 'web/cookie/cookie_lifetime';
    /** Core's own default, which also holds where the setting is 0 (until the browser closes). */
    private const AN_HOUR = 3600;

    public function __construct(Connection $connection, TablePresence $tables, Clock $clock, ScopeConfigInterface $config)
    {
        parent::__construct(
            $connection,
            $tables,
            $clock,
            (int) $config->getValue(self::COOKIE_LIFETIME) ?: self::AN_HOUR,
            (int) $config->getValue(Session::XML_PATH_SESSION_LIFETIME) ?: self::AN_HOUR
        );
    }
}
