<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

/** Orders as programs write them, past cart and checkout. */
class WebOrders
{
    /** @return array<string, mixed> */
    public static function written(string $mail, int $storeId): array
    {
        $address = ['address_type' => 'billing', 'firstname' => 'A', 'lastname' => 'B', 'street' => ['Road 1'], 'city' => 'Town',
            'postcode' => '10115', 'country_id' => 'DE', 'telephone' => '1', 'email' => $mail];
        return [
            'increment_id' => 'LR' . bin2hex(random_bytes(6)), 'store_id' => $storeId, 'state' => 'new', 'status' => 'pending',
            'customer_email' => $mail, 'customer_is_guest' => 1, 'customer_firstname' => 'A', 'customer_lastname' => 'B',
            'base_grand_total' => 10, 'grand_total' => 10, 'base_subtotal' => 10, 'subtotal' => 10,
            'base_currency_code' => 'EUR', 'order_currency_code' => 'EUR', 'total_qty_ordered' => 1,
            'items' => [['sku' => 'LR-2', 'name' => 'LR-2', 'product_type' => 'simple', 'qty_ordered' => 1, 'price' => 10,
                'base_price' => 10, 'row_total' => 10, 'base_row_total' => 10]],
            'billing_address' => $address,
            'payment' => ['method' => 'checkmo', 'account_status' => '', 'additional_information' => ['Check'], 'cc_last4' => ''],
        ];
    }
}
