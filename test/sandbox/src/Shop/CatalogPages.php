<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;

/** Home page with the goods, and the cart. */
class CatalogPages
{
    public function __construct(
        private readonly ShopPage $page,
        private readonly Cart $cart,
        private readonly PhpSession $session,
        private readonly SandboxCatalogue $catalogue,
    ) {
    }

    public function home(Visit $visit): Response
    {
        $goods = '';
        foreach (Cart::PRODUCTS as $sku => $product) {
            if ($this->catalogue->isHeld($sku, $visit->store)) {
                continue;
            }
            $goods .= '<li><h2>' . Html::e($product['name']) . '</h2><p>' . self::money($product['price']) . '</p>'
                . Html::form(
                    $visit->url('/cart/add'),
                    $visit->formKey,
                    "<input type=\"hidden\" name=\"sku\" value=\"{$sku}\">",
                    "Add {$product['name']} to cart"
                ) . '</li>';
        }
        $main = "<h1>Useful things</h1><ul class=\"goods\">{$goods}</ul>";
        return $this->page->response('Useful things', $main, $visit->store, $visit->customer);
    }

    public function add(Visit $visit): Response
    {
        if ($this->catalogue->isHeld($visit->request->field('sku'), $visit->store)) {
            $this->session->say('This product is not available.');
            return $visit->to('/');
        }
        $this->cart->add($visit->request->field('sku'), $visit->store, $visit->customer);
        $this->session->say('Added to your cart.');
        return $visit->to('/cart');
    }

    public function cart(Visit $visit): Response
    {
        $items = $this->cart->items($visit->store, $visit->customer);
        if ($items === []) {
            return $this->page->response('Cart', '<h1>Your cart is empty</h1>', $visit->store, $visit->customer);
        }
        $rows = '';
        foreach ($items as $item) {
            $held = $this->catalogue->isHeld($item['sku'], $visit->store) ? ' (not available, cannot be ordered)' : '';
            $rows .= '<tr><td>' . Html::e($item['name'] . $held) . '</td><td>' . self::money($item['price']) . '</td></tr>';
        }
        $total = self::money(array_sum(array_column($items, 'price')));
        $main = '<h1>Cart</h1><table><caption>What you chose</caption><thead><tr><th scope="col">Item</th>'
            . "<th scope=\"col\">Price</th></tr></thead><tbody>{$rows}</tbody>"
            . "<tfoot><tr><th scope=\"row\">Total</th><td>{$total}</td></tr></tfoot></table>"
            . "<p><a class=\"button\" href=\"{$visit->url('/checkout')}\">Go to checkout</a></p>";
        return $this->page->response('Cart', $main, $visit->store, $visit->customer);
    }

    public static function money(float $amount): string
    {
        return '€ ' . number_format($amount, 2);
    }
}
