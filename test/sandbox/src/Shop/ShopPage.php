<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Shared\StoreView;

/** The frame around every page of the shop. */
class ShopPage
{
    public function __construct(private readonly PhpSession $session)
    {
    }

    /**
     * @param list<string> $styles
     * @param list<string> $scripts
     */
    public function response(
        string $title,
        string $main,
        StoreView $store,
        ?Customer $customer,
        array $styles = [],
        array $scripts = [],
        int $status = 200,
    ): Response {
        $message = $this->session->said();
        $said = $message === '' ? '' : '<p class="message" role="status">' . Html::e($message) . '</p>';
        $body = $this->header($store, $customer) . "<main>{$said}{$main}</main>";
        $language = str_replace('_', '-', $store->locale);
        return Response::page(
            Html::page("{$title} – {$store->websiteName}", $body, ['shop.css', ...$styles], $scripts, $language),
            $status
        );
    }

    private function header(StoreView $store, ?Customer $customer): string
    {
        $path = $store->path();
        $who = $customer === null
            ? "<a href=\"{$path}/customer/account/login\">Sign in</a>"
            : "<a href=\"{$path}/customer/account\">" . Html::e($customer->firstName) . '’s account</a>';
        $stores = '';
        foreach (StoreView::all() as $other) {
            $current = $other->id === $store->id ? ' aria-current="true"' : '';
            $stores .= "<a href=\"{$other->path()}/\"{$current}>" . Html::e("{$other->websiteName}: {$other->name}") . '</a> ';
        }
        return "<header class=\"shop\"><a class=\"brand\" href=\"{$path}/\">Corner Shop</a>"
            . "<nav aria-label=\"Shop\"><a href=\"{$path}/cart\">Cart</a> {$who}</nav>"
            . "<nav aria-label=\"Store views\" class=\"stores\">{$stores}</nav></header>";
    }
}
