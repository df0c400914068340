<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/**
 * What the names of `TouchCatalogue` are about.
 *
 * A bulk door writes two entries of one name: `stage` is `intended` before the first byte, then `done` or `failed`.
 */
class PersonalTouch
{
    /** From this number of persons on, a list is written before it is handed out, or not handed out. */
    public const MANY = 50;

    /** What strangers can do as often as they like: counted by network and minute. */
    private const GATHERED = ['account.login_failed', 'account.locked', 'admin.login_failed', 'password_reset.requested'];

    private const STRANGERS = ['anonymous', 'customer'];

    private const CATEGORIES = [
        'customer' => ['identity', 'contact'],
        'address' => ['identity', 'contact', 'address'],
        'order' => ['identity', 'contact', 'address', 'orders', 'payment'],
        'order_address' => ['identity', 'contact', 'address'],
        'order_payment' => ['payment'],
        'transaction' => ['payment'],
        'quote' => ['identity', 'contact', 'address', 'orders'],
        'invoice' => ['orders', 'payment'],
        'shipment' => ['orders', 'address'],
        'credit_memo' => ['orders', 'payment'],
        'subscriber' => ['contact'],
        'wishlist_item' => ['behaviour'],
        'review' => ['behaviour', 'free_text'],
        'vault_token' => ['payment'],
        'payment' => ['payment'],
        'admin' => ['staff'],
        'admin_user' => ['staff'],
    ];

    private const NAMES = [
        'credit_?memo' => 'credit_memo',
        'invoice' => 'invoice',
        'shipment' => 'shipment',
        'address' => 'address',
        'order|transaction|sales' => 'order',
        'subscriber|newsletter' => 'subscriber',
        'review' => 'review',
        'customer|wishlist' => 'customer',
        'admin|^user' => 'admin',
    ];

    /** @return string one of TouchCatalogue::SOURCES, '' for a name that is not ours */
    public static function source(string $type): string
    {
        return TouchCatalogue::TYPES[$type][0] ?? '';
    }

    /** @param string $kind of the actor */
    public static function isGathered(string $type, string $kind): bool
    {
        return in_array($type, self::GATHERED, true) && in_array($kind, self::STRANGERS, true);
    }

    /** @return list<string> kinds of personal data that stand in such a record */
    public static function categories(string $entity): array
    {
        return self::CATEGORIES[$entity] ?? [];
    }

    /** @return array{entity: string, categories: list<string>} */
    public static function about(string $entity): array
    {
        return ['entity' => $entity, 'categories' => self::categories($entity)];
    }

    /**
     * What a grid, an export or a file is about, by its technical name.
     *
     * @return string a key of CATEGORIES, '' where it is about no person as far as the name says
     */
    public static function entityOf(string $name): string
    {
        foreach (self::NAMES as $pattern => $entity) {
            if (preg_match("/{$pattern}/i", $name) === 1) {
                return $entity;
            }
        }
        return '';
    }
}
