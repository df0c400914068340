<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Looks for what is in quarantine as a visitor would: its address, lists, search, cart, REST and GraphQL. */
class CatalogueCanary
{
    public function __construct(
        private readonly HttpDoors $doors,
        private readonly CatalogueAddresses $addresses,
        private readonly PaymentDoors $carts,
        private readonly CanaryAccounts $accounts,
    ) {
    }

    /**
     * @param list<CatalogueEntity> $entities
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, array $entities): array
    {
        $tally = new Tally();
        foreach ($entities as $entity) {
            match ($entity->kind) {
                CatalogueKind::Product => $this->product($storeId, $entity, $tally),
                CatalogueKind::Category => $this->category($storeId, $entity, $tally),
                CatalogueKind::Page => $this->page($storeId, $entity, $tally),
                CatalogueKind::Block => $this->block($storeId, $entity, $tally),
            };
        }
        $page = $this->doors->open($storeId, 'customer/account/login/')->status;
        $tally->control('guest_page', 'http', $page === 0 ? null : $page === 200);
        return $tally->probes();
    }

    private function product(int $storeId, CatalogueEntity $product, Tally $tally): void
    {
        $address = $this->addresses->of('product', $product->id, $storeId);
        foreach (array_filter([$address, "catalog/product/view/id/{$product->id}"]) as $path) {
            $tally->canary('product_page', 'http', self::isThere($this->doors->open($storeId, $path)));
        }
        $list = $this->addresses->listOf($product->id, $storeId);
        if ($list !== null) {
            $tally->canary('listing', 'http', self::isListed($this->doors->open($storeId, $list), $product->id, $address));
        }
        $search = 'catalogsearch/result/?q=' . rawurlencode($product->name);
        $tally->canary('search_result', 'http', self::isListed($this->doors->open($storeId, $search), $product->id, $address));
        $tally->canary('product_rest', 'http', $this->isRendered($storeId, $product->id));
        $this->products($storeId, $product, $tally);
        $this->cart($storeId, $product, $tally);
    }

    private function category(int $storeId, CatalogueEntity $category, Tally $tally): void
    {
        $address = $this->addresses->of('category', $category->id, $storeId);
        foreach (array_filter([$address, "catalog/category/view/id/{$category->id}"]) as $path) {
            $tally->canary('category_page', 'http', self::isThere($this->doors->open($storeId, $path)));
        }
        $home = $this->doors->open($storeId, 'customer/account/login/');
        if ($address !== null) {
            $isInMenu = str_contains($home->body, "/{$address}\"");
            $tally->canary('menu', 'http', $home->status === 200 ? $isInMenu : null);
        }
        $query = "{categories(filters:{ids:{eq:\"{$category->id}\"}}){items{id}}}";
        $this->ask($storeId, $query, ['categories', 'items'], 'category_graphql', $tally);
    }

    private function page(int $storeId, CatalogueEntity $page, Tally $tally): void
    {
        $isHome = $page->role === 'home';
        foreach (array_filter([$isHome ? '/' : '', $page->name, "cms/page/view/page_id/{$page->id}"]) as $path) {
            $tally->canary('cms_page', 'http', self::isThere($this->doors->open($storeId, ltrim($path, '/'))));
        }
        $this->ask($storeId, "{cmsPage(id:{$page->id}){identifier}}", ['cmsPage'], 'cms_page_graphql', $tally);
    }

    private function block(int $storeId, CatalogueEntity $block, Tally $tally): void
    {
        $query = "{cmsBlocks(identifiers:[\"{$block->id}\"]){items{identifier}}}";
        if (!$this->ask($storeId, $query, ['cmsBlocks', 'items', 0], 'cms_block_graphql', $tally)) {
            // Blocks have no address of their own: without GraphQL no door shows one by itself.
            $tally->canary('cms_block', 'http', null);
        }
    }

    private function cart(int $storeId, CatalogueEntity $product, Tally $tally): void
    {
        $made = $this->doors->call($storeId, 'POST', 'guest-carts');
        $cart = $made->status === 200 ? json_decode($made->body, true) : null;
        if (!is_string($cart)) {
            $tally->canary('cart_item', 'http', null);
            return;
        }
        $item = ['cartItem' => ['sku' => $product->name, 'qty' => 1, 'quote_id' => $cart]];
        $tally->canary('cart_item', 'http', self::isThere($this->doors->call($storeId, 'POST', "guest-carts/{$cart}/items", $item)));
        $this->accounts->removeCart($cart);
        $other = $this->carts->cartWithProduct($storeId);
        if ($other !== null) {
            $tally->control('guest_cart', 'http', true);
            $this->accounts->removeCart($other);
        }
    }

    private function products(int $storeId, CatalogueEntity $product, Tally $tally): void
    {
        $sku = (string) json_encode($product->name);
        $query = "{named:products(filter:{sku:{eq:{$sku}}}){items{sku}} found:products(search:{$sku},pageSize:50){items{sku}}}";
        $answer = $this->doors->graphQl($storeId, $query);
        $said = json_decode($answer->body, true);
        $found = is_array($said) && is_array($said['data'] ?? null) ? $said['data'] : null;
        if ($answer->status !== 404) {
            $skus = array_merge([], ...array_map(
                static fn (mixed $list): array => is_array($list) ? array_column((array) ($list['items'] ?? []), 'sku') : [],
                array_values($found ?? [])
            ));
            $tally->canary('product_graphql', 'http', $found === null ? null : in_array($product->name, $skus, true));
        }
    }

    private function isRendered(int $storeId, int $id): ?bool
    {
        $query = http_build_query(['searchCriteria' => ['filterGroups' => [['filters' => [
            ['field' => 'entity_id', 'value' => (string) $id, 'condition_type' => 'eq'],
        ]]]], 'storeId' => $storeId, 'currencyCode' => 'EUR']);
        $answer = $this->doors->call($storeId, 'GET', "products-render-info?{$query}");
        $said = json_decode($answer->body, true);
        return $answer->status === 200 && is_array($said) ? ($said['items'] ?? []) !== [] : null;
    }

    /**
     * @param list<string|int> $way to what must not be there
     * @return bool false where the shop has no GraphQL
     */
    private function ask(int $storeId, string $query, array $way, string $kind, Tally $tally): bool
    {
        $answer = $this->doors->graphQl($storeId, $query);
        if ($answer->status === 404) {
            return false;
        }
        $said = json_decode($answer->body, true);
        $found = is_array($said) ? $said['data'] ?? null : null;
        foreach ($way as $step) {
            $found = is_array($found) ? $found[$step] ?? null : null;
        }
        $isAnswer = is_array($said) && (isset($said['data']) || isset($said['errors']));
        $tally->canary($kind, 'http', $isAnswer ? $found !== null && $found !== [] : null);
        return true;
    }

    private static function isThere(Answer $answer): ?bool
    {
        return match (true) {
            $answer->status === 200 => true,
            $answer->status >= 400 && $answer->status < 500 => false,
            default => null,
        };
    }

    /** As the links and the buttons of core's own lists name it. */
    private static function isListed(Answer $answer, int $id, ?string $address): ?bool
    {
        if ($answer->status !== 200) {
            return $answer->status === 404 ? false : null;
        }
        $marks = ["data-product-id=\"{$id}\"", "/product/view/id/{$id}/", "/product/{$id}/"];
        $marks[] = $address === null ? $marks[0] : "/{$address}\"";
        return array_filter($marks, static fn (string $mark): bool => str_contains($answer->body, $mark)) !== [];
    }
}
