<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** What a guard can end. Each class has its own epochs. */
enum GuardClass: string
{
    /** Storefront sessions of customers. */
    case CustomerSession = 'customer_session';
    /** Bearer tokens of customers, JWT and opaque. */
    case CustomerToken = 'customer_token';
    /** Passwords and reset links of customers. */
    case CustomerPassword = 'customer_password';
    /** Sessions of admin users. */
    case AdminSession = 'admin_session';
    /** Bearer tokens of admin users. */
    case AdminToken = 'admin_token';
    /** Remember-me cookies (persistent_session). */
    case PersistentLogin = 'persistent_login';

    /** customer or admin: whose things the class covers. */
    public function audience(): string
    {
        return $this === self::AdminSession || $this === self::AdminToken ? 'admin' : 'customer';
    }
}
