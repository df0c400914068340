<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

/**
 * Every name that a source writes into the ledger: which switch turns it off, whether it concerns persons' data, what it means.
 * `docs/ledger-events.md` is made from this table.
 *
 * A bulk door writes two entries of one name: `stage` is `intended` before the first byte, then `done` or `failed`.
 */
class PersonalTouch
{
    public const SOURCES = ['logins', 'reads', 'exports', 'writes', 'control'];

    /** @var array<string, array{string, string}> name to switch and meaning */
    public const TYPES = [
        'account.login_succeeded' => ['logins', 'A customer signed in, by page, token or an admin who became the customer.'],
        'account.login_failed' => ['logins', 'A password was refused. `known` says whether there is such an account, `reason` why.'],
        'account.locked' => ['logins', 'An account or a sender was locked out after too many failures.'],
        'account.password_changed' => ['logins', 'A customer password was set, by its owner or by a reset link.'],
        'account.entered_by_admin' => ['exports', 'An admin asked to become a customer (`intended`) and did (`done`).'],
        'admin.login_succeeded' => ['logins', 'An admin password was accepted, before a second factor is asked.'],
        'admin.login_failed' => ['logins', 'An admin password was refused.'],
        'password_reset.requested' => ['logins', 'Somebody asked for a reset link of a customer account.'],
        'token.issued' => ['logins', 'A bearer token was handed out. `kind` is admin or customer.'],
        'token.revoked' => ['logins', 'The bearer tokens of one user were ended by the shop.'],
        'own_data.read' => ['reads', 'A shopper read the own data. Counted: `reads` since the last entry of this session.'],
        'customer.viewed' => ['reads', 'One account was read, or several one by one (`persons`).'],
        'customer.listed' => ['reads', 'A list of accounts was handed out.'],
        'address.viewed' => ['reads', 'One address was read.'],
        'address.listed' => ['reads', 'A list of addresses was handed out.'],
        'order.viewed' => ['reads', 'One order was read.'],
        'order.listed' => ['reads', 'A list of orders was handed out.'],
        'invoice.viewed' => ['reads', 'One invoice was read.'],
        'invoice.listed' => ['reads', 'A list of invoices was handed out.'],
        'shipment.viewed' => ['reads', 'One shipment was read.'],
        'shipment.listed' => ['reads', 'A list of shipments was handed out.'],
        'credit_memo.viewed' => ['reads', 'One credit memo was read.'],
        'credit_memo.listed' => ['reads', 'A list of credit memos was handed out.'],
        'grid.listed' => ['reads', 'An admin grid handed out rows; `grid` is its data source.'],
        'grid.exported' => ['exports', 'A grid was written to a CSV or XML file.'],
        'data.exported' => ['exports', 'System > Export: requested by an admin, made by the consumer.'],
        'data.imported' => ['exports', 'System > Import wrote rows.'],
        'file.downloaded' => ['exports', 'The admin panel sent a file. `name` is its name, `bytes` its size where known.'],
        'customer.created' => ['writes', 'An account was made.'],
        'customer.changed' => ['writes', 'An account was saved; `fields` names what differs, never the values.'],
        'customer.deleted' => ['writes', 'An account was deleted.'],
        'address.created' => ['writes', 'An address was made.'],
        'address.changed' => ['writes', 'An address was saved; `fields` names what differs.'],
        'address.deleted' => ['writes', 'An address was deleted.'],
        'order.created' => ['writes', 'An order was placed.'],
        'order.changed' => ['writes', 'An order was saved; `fields` names what differs.'],
        'subscriber.created' => ['writes', 'A newsletter subscription was made.'],
        'subscriber.changed' => ['writes', 'A newsletter subscription was saved; `fields` names what differs.'],
        'subscriber.deleted' => ['writes', 'A newsletter subscription was deleted.'],
        'configuration.changed' => ['control', 'A configuration value was written: path, scope, and whether it is a secret.'],
        'configuration.deleted' => ['control', 'A configuration value was taken out.'],
        'admin_user.created' => ['control', 'An admin user was made.'],
        'admin_user.changed' => ['control', 'An admin user was saved; `fields` names what differs.'],
        'admin_user.deleted' => ['control', 'An admin user was deleted.'],
        'role.created' => ['control', 'A role, or the assignment of a user to one, was made.'],
        'role.changed' => ['control', 'A role or its rights were saved.'],
        'role.deleted' => ['control', 'A role was deleted.'],
        'integration.created' => ['control', 'An integration was made.'],
        'integration.changed' => ['control', 'An integration was saved.'],
        'integration.deleted' => ['control', 'An integration was deleted.'],
        'content.created' => ['control', 'A CMS page, a block or a mail template was made.'],
        'content.changed' => ['control', 'A CMS page, a block or a mail template was saved; `fields` names what differs.'],
        'content.deleted' => ['control', 'A CMS page, a block or a mail template was deleted.'],
    ];

    private const CATEGORIES = [
        'customer' => ['identity', 'contact'],
        'address' => ['identity', 'contact', 'address'],
        'order' => ['identity', 'contact', 'address', 'orders', 'payment'],
        'invoice' => ['orders', 'payment'],
        'shipment' => ['orders', 'address'],
        'credit_memo' => ['orders', 'payment'],
        'subscriber' => ['contact'],
        'admin' => ['staff'],
    ];

    /** @return string one of SOURCES, '' for a name that is not ours */
    public static function source(string $type): string
    {
        return self::TYPES[$type][0] ?? '';
    }

    /** @return list<string> kinds of personal data that stand in such a record */
    public static function categories(string $entity): array
    {
        return self::CATEGORIES[$entity] ?? [];
    }

    /**
     * What a grid, an export or a file is about, by its technical name.
     *
     * @return string a key of CATEGORIES, '' where it is about no person as far as the name says
     */
    public static function entityOf(string $name): string
    {
        foreach (
            ['credit_?memo' => 'credit_memo', 'invoice' => 'invoice', 'shipment' => 'shipment', 'address' => 'address',
            'order|transaction' => 'order', 'subscriber|newsletter' => 'subscriber', 'customer|wishlist|review' => 'customer',
            'admin|^user' => 'admin'] as $pattern => $entity
        ) {
            if (preg_match("/{$pattern}/i", $name) === 1) {
                return $entity;
            }
        }
        return '';
    }
}
