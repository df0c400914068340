<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/** The tables in which a shop keeps data of persons, and finds them in a statement. */
class PersonalTables
{
    /** @var array<string, list<string>> table to the kinds of personal data in it */
    private const TABLES = [
        'customer_entity' => ['identity', 'contact'],
        'customer_entity_varchar' => ['identity'],
        'customer_entity_text' => ['identity'],
        'customer_entity_int' => ['identity'],
        'customer_entity_datetime' => ['identity'],
        'customer_entity_decimal' => ['identity'],
        'customer_address_entity' => ['identity', 'contact', 'address'],
        'customer_address_entity_varchar' => ['address'],
        'customer_address_entity_text' => ['address'],
        'customer_address_entity_int' => ['address'],
        'customer_grid_flat' => ['identity', 'contact', 'address'],
        'customer_log' => ['behaviour'],
        'customer_visitor' => ['behaviour'],
        'newsletter_subscriber' => ['contact'],
        'sales_order' => ['identity', 'contact', 'orders'],
        'sales_order_address' => ['identity', 'contact', 'address'],
        'sales_order_grid' => ['identity', 'contact', 'address', 'orders'],
        'sales_order_item' => ['orders'],
        'sales_order_payment' => ['payment'],
        'sales_order_status_history' => ['free_text'],
        'sales_payment_transaction' => ['payment'],
        'sales_invoice' => ['orders'],
        'sales_invoice_grid' => ['identity', 'contact', 'address', 'orders'],
        'sales_invoice_comment' => ['free_text'],
        'sales_shipment' => ['orders'],
        'sales_shipment_grid' => ['identity', 'contact', 'address', 'orders'],
        'sales_shipment_track' => ['address'],
        'sales_shipment_comment' => ['free_text'],
        'sales_creditmemo' => ['orders'],
        'sales_creditmemo_grid' => ['identity', 'contact', 'address', 'orders'],
        'sales_creditmemo_comment' => ['free_text'],
        'quote' => ['identity', 'contact', 'orders'],
        'quote_address' => ['identity', 'contact', 'address'],
        'quote_payment' => ['payment'],
        'vault_payment_token' => ['payment'],
        'paypal_billing_agreement' => ['payment'],
        'paypal_payment_transaction' => ['payment'],
        'paypal_settlement_report_row' => ['payment'],
        'gift_message' => ['identity', 'free_text'],
        'review_detail' => ['free_text'],
        'wishlist' => ['behaviour'],
        'wishlist_item' => ['behaviour'],
        'downloadable_link_purchased' => ['orders'],
        'magento_login_as_customer_log' => ['contact', 'staff'],
        'password_reset_request_event' => ['contact'],
        'session' => ['credentials'],
        'oauth_token' => ['credentials'],
        'oauth_consumer' => ['credentials'],
        'admin_user' => ['staff', 'credentials'],
        'admin_user_session' => ['staff'],
        'admin_passwords' => ['staff', 'credentials'],
        'tfa_user_config' => ['staff', 'credentials'],
    ];

    /** Every page asks these for its own visitor: one row of them is no news. */
    private const OWN = [
        'customer_visitor', 'customer_log', 'session', 'oauth_token', 'oauth_consumer', 'admin_user', 'admin_user_session',
    ];

    private const PLACE = '(?<![\w.`])(?:from|join|table|into|describe|handler)[\s(]+(?:if not exists\s+)?|,[\s(]*';

    private readonly string $quick;
    private readonly string $exact;

    /** @param list<string> $more tables of other modules, without the prefix of the shop */
    public function __construct(array $more = [])
    {
        $named = array_values(array_filter($more, static fn (string $name): bool => preg_match('/^\w{1,64}$/D', $name) === 1));
        $this->quick = '/customer_|newsletter_|sales_|quote|vault_|paypal_|gift_message|review_detail|wishlist|downloadable_|password'
            . '|oauth_|session|admin_user|tfa_user' . implode('', array_map(static fn (string $name): string => "|{$name}", $named)) . '/i';
        $names = implode('|', [...array_keys(self::TABLES), ...array_map(strtolower(...), $named)]);
        // A shop may have a prefix before its tables, and a statement a schema.
        $this->exact = '/(?:' . self::PLACE . ")(?:`?\\w+`?\\s*\\.\\s*)?`?(?:\\w+_)??({$names})(?!\\w|`?\\s*\\.)/";
    }

    /** Whether a statement can be about persons at all; asked for every statement of the shop. */
    public function mayBeIn(string $sql): bool
    {
        return preg_match($this->quick, $sql) === 1;
    }

    /**
     * @param string $statement without its literals, in small letters
     * @return list<string> in alphabetical order
     */
    public function in(string $statement): array
    {
        $found = preg_match_all($this->exact, $statement, $matches) > 0 ? array_values(array_unique($matches[1])) : [];
        sort($found, SORT_STRING);
        return $found;
    }

    /**
     * @param list<string> $tables
     * @return list<string>
     */
    public static function categories(array $tables): array
    {
        $all = array_merge(...array_map(static fn (string $table): array => self::TABLES[$table] ?? ['unknown'], $tables), ...[[]]);
        $all = array_values(array_unique($all));
        sort($all, SORT_STRING);
        return $all;
    }

    /** @param list<string> $tables */
    public static function areOwn(array $tables): bool
    {
        return array_diff($tables, self::OWN) === [];
    }
}
