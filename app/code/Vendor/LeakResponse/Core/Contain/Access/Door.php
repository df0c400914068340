<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

/** A way into the shop, or out of it, that can be closed by itself. */
enum Door: string
{
    case AdminLogin = 'admin_login';
    case Export = 'export';
    case GraphQl = 'graphql';
    case GuestCheckout = 'guest_checkout';
    case Import = 'import';
    case Registration = 'registration';
    case Rest = 'rest';
    case Soap = 'soap';
    case Upload = 'upload';

    /** The admin, its exports and its imports know no store views. */
    public function isOfWholeShop(): bool
    {
        return in_array($this, [self::AdminLogin, self::Export, self::Import], true);
    }

    /** What programs get as a message, and people in English. */
    public function message(): string
    {
        return match ($this) {
            self::AdminLogin => 'The admin cannot be reached from this network for the moment.',
            self::Export => 'Exports are closed for the moment.',
            self::GraphQl => 'The GraphQL API is closed for the moment.',
            self::GuestCheckout => 'Guest checkout is closed for the moment. Please sign in to order.',
            self::Import => 'Imports are closed for the moment.',
            self::Registration => 'New accounts cannot be created for the moment.',
            self::Rest => 'The REST API is closed for the moment.',
            self::Soap => 'The SOAP API is closed for the moment.',
            self::Upload => 'Files cannot be uploaded for the moment.',
        };
    }

    /** A closed API is away for a while; the others are not allowed. */
    public function status(): int
    {
        return in_array($this, [self::Rest, self::Soap, self::GraphQl], true) ? 503 : 403;
    }
}
