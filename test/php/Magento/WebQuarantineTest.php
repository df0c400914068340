<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Products, categories, pages and blocks of a real shop in quarantine, door by door: before, during and after the undo. */
#[CoversNothing]
class WebQuarantineTest extends WebTestCase
{
    use WebActs;

    private const PRODUCT = 'LR-1';
    private const OTHER = 'LR-2';

    private string $block = '';

    public function testAProductInQuarantineIsGoneFromEveryDoorOfVisitorsAndBackExactlyAfterTheUndo(): void
    {
        $product = $this->product(self::PRODUCT);
        $cart = $this->cart([self::PRODUCT, self::OTHER]);
        $before = $this->productDoors($product);
        self::assertSame(array_fill_keys(array_keys($before), true), $before, 'All is there, and the pages are in the cache.');

        $run = $this->switchOn('quarantine_catalogue', [['sku', self::PRODUCT]]);
        try {
            $during = $this->productDoors($product);
            self::assertSame(array_fill_keys(array_keys($during), false), $during);
            self::assertCount(2, $this->items($cart), 'The line stays in the cart of whoever had it.');
            self::assertNotSame(404, $this->shop()->send('GET', '/' . $this->product(self::OTHER)['path'])['status']);
            self::assertSame(200, $this->staff('GET', '/V1/products/' . self::PRODUCT)['status'], 'Staff sees it.');
            self::assertContains($this->order($cart)['status'], [400, 404], 'A cart that holds it is not ordered.');
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame($before, $this->productDoors($product));
        self::assertSame(200, $this->order($cart)['status'], 'The cart from before is ordered after the undo.');
    }

    public function testNeitherAnImportNorReindexingBringsItBack(): void
    {
        $product = $this->product(self::PRODUCT);
        $run = $this->switchOn('quarantine_catalogue', [['product', (string) $product['id']]]);
        try {
            $saved = $this->staff('PUT', '/V1/products/' . self::PRODUCT, ['product' => ['sku' => self::PRODUCT, 'status' => 1,
                'visibility' => 4, 'name' => $product['name']]]);
            self::assertSame(200, $saved['status'], $saved['code']);
            self::assertSame(0, $this->shop()->console(['indexer:reindex', 'catalogsearch_fulltext', 'catalog_category_product'])['exit']);
            self::assertSame(404, $this->shop()->send('GET', '/' . $product['path'])['status']);
            self::assertFalse($this->isFoundByGraphQl(self::PRODUCT));
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->shop()->send('GET', '/' . $product['path'])['status']);
    }

    public function testACategoryInQuarantineLeavesTheMenuAndItsProductsStay(): void
    {
        self::assertSame([200, true], $this->category());
        $run = $this->switchOn('quarantine_catalogue', [['category', '3']]);
        try {
            self::assertSame([404, false], $this->category());
            $ask = $this->post('/graphql', ['query' => '{categories(filters:{ids:{eq:"3"}}){items{id}}}']);
            self::assertSame([], json_decode($ask['body'], true)['data']['categories']['items'] ?? null, $ask['body']);
            self::assertSame(200, $this->shop()->send('GET', '/' . $this->product(self::PRODUCT)['path'])['status']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame([200, true], $this->category());
    }

    public function testPagesAndBlocksOfOneStoreViewAreHiddenThereAndNowhereElse(): void
    {
        $this->block = 'lrtest_' . bin2hex(random_bytes(4));
        $block = $this->staff('POST', '/all/V1/cmsBlock', ['block' => ['identifier' => $this->block, 'title' => 'Test',
            'content' => '<p>lrtest block</p>', 'active' => true]]);
        self::assertSame(200, $block['status'], (string) json_encode($block['data']));
        $page = '/privacy-policy-cookie-restriction-mode';
        self::assertSame([200, 200, true], [$this->answer($page), $this->answer("{$page}?___store=fr"), $this->hasBlock('default')]);
        $run = $this->switchOn('quarantine_catalogue', [
            ['cms_page', 'privacy-policy-cookie-restriction-mode'], ['cms_block', $this->block],
        ], ['kind' => 'store_views', 'ids' => [1]]);
        try {
            self::assertSame([404, false], [$this->answer($page), $this->hasBlock('default')]);
            self::assertSame([200, true], [$this->answer("{$page}?___store=fr"), $this->hasBlock('fr')]);
            $ask = $this->post('/graphql', ['query' => '{cmsPage(identifier:"privacy-policy-cookie-restriction-mode"){title}}']);
            self::assertNull(json_decode($ask['body'], true)['data']['cmsPage'] ?? null, $ask['body']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
            $this->staff('DELETE', '/V1/cmsBlock/' . $block['data']['id']);
        }
        self::assertSame(200, $this->answer($page));
    }

    public function testANodeThatDoesNotAskTheGateIsFoundAndTheDoorIsNamed(): void
    {
        $product = $this->product(self::PRODUCT);
        $gate = ['Magento\Catalog\Api\ProductRepositoryInterface', 'leakResponseHideQuarantinedProduct'];
        $this->whileDisabled($gate[0], $gate[1], function () use ($product): void {
            $run = $this->switchOn('quarantine_catalogue', [['product', (string) $product['id']]]);
            try {
                $proof = $this->finished($run)['proof'];
                self::assertSame('not_proven', $proof['verdict'], (string) json_encode($proof));
                $open = array_filter($proof['probes'], static fn (array $probe): bool => $probe['tried'] !== $probe['as_expected']);
                self::assertContains('product_page', array_column($open, 'kind'));
                self::assertNotContains('listing', array_column($open, 'kind'));
            } finally {
                $this->lift($run['id']);
            }
        });
    }

    public function testThePlanNamesWhatIsMeantAndRefusesWhatIsNotThere(): void
    {
        $plan = $this->plan('quarantine_catalogue', [['sku', self::PRODUCT], ['cms_page', 'home'], ['category', '3']]);
        self::assertSame(200, $plan['status'], (string) json_encode($plan['data']));
        $codes = array_map(static fn (array $said): string => "{$said['kind']}.{$said['code']}", $plan['data']['consequences']);
        foreach (['will.product_hidden', 'will.category_hidden', 'will.cms_page_hidden', 'breaks.page_is_home'] as $code) {
            self::assertContains($code, $codes);
        }
        foreach ([[['sku', 'no such thing']], [['category', '2']], []] as $options) {
            self::assertSame('invalid_field', $this->plan('quarantine_catalogue', $options)['code']);
        }
    }

    /**
     * @param array{id: int, name: string, path: string} $product
     * @return array<string, bool> by door: whether a visitor sees it or can buy it
     */
    private function productDoors(array $product): array
    {
        $link = "/{$product['path']}\"";
        $list = $this->shop()->send('GET', '/all.html')['body'];
        $search = $this->shop()->send('GET', '/catalogsearch/result/?q=' . self::PRODUCT)['body'];
        $rest = $this->shop()->send('GET', "/rest/V1/products-render-info?storeId=1&currencyCode=EUR"
            . "&searchCriteria[filterGroups][0][filters][0][field]=entity_id"
            . "&searchCriteria[filterGroups][0][filters][0][value]={$product['id']}", ['Accept' => 'application/json']);
        $other = json_decode($this->post('/rest/V1/guest-carts', [])['body'], true);
        $item = ['cartItem' => ['sku' => self::PRODUCT, 'qty' => 1, 'quote_id' => $other]];
        $graph = $this->post('/graphql', ['query' => 'mutation{addProductsToCart(cartId:"' . $other . '",cartItems:[{sku:"'
            . self::PRODUCT . '",quantity:1}]){cart{total_quantity}user_errors{message}}}']);
        $added = json_decode($graph['body'], true)['data']['addProductsToCart'] ?? [];
        return [
            'page' => $this->shop()->send('GET', "/{$product['path']}")['status'] === 200,
            'page again' => $this->shop()->send('GET', "/{$product['path']}")['status'] === 200,
            'plain page' => $this->shop()->send('GET', "/catalog/product/view/id/{$product['id']}")['status'] === 200,
            'list' => str_contains($list, $link),
            'search' => str_contains($search, $link),
            'rest' => (json_decode($rest['body'], true)['items'] ?? []) !== [],
            'graphql' => $this->isFoundByGraphQl(self::PRODUCT),
            'url by graphql' => str_contains(
                $this->post('/graphql', ['query' => "{urlResolver(url:\"{$product['path']}\"){id type}}"])['body'],
                'PRODUCT'
            ),
            'cart by graphql' => ($added['user_errors'] ?? ['x']) === [] && ($added['cart']['total_quantity'] ?? 0) > 0,
            'cart by rest' => $this->post("/rest/V1/guest-carts/{$other}/items", $item)['status'] === 200,
        ];
    }

    private function isFoundByGraphQl(string $sku): bool
    {
        $ask = $this->post('/graphql', ['query' => "{products(search:\"{$sku}\"){total_count items{sku}}}"]);
        $found = json_decode($ask['body'], true)['data']['products'] ?? self::fail($ask['body']);
        self::assertSame(count($found['items']), $found['total_count'], 'The count is that of the list.');
        return $found['items'] !== [];
    }

    /** @return array{int, bool} status of its page, whether the menu has it */
    private function category(): array
    {
        return [$this->answer('/all.html'), str_contains($this->shop()->send('GET', '/')['body'], '/all.html"')];
    }

    private function answer(string $path): int
    {
        return $this->shop()->send('GET', $path)['status'];
    }

    private function hasBlock(string $store): bool
    {
        $query = '{cmsBlocks(identifiers:["' . $this->block . '"]){items{content}}}';
        return str_contains($this->post('/graphql', ['query' => $query], ['Store' => $store])['body'], 'lrtest block');
    }

    /**
     * @param array<mixed>|null $body
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    private function staff(string $method, string $path, ?array $body = null): array
    {
        $token = $this->shop()->token('admin', 'lrtest_full');
        return $this->shop()->rest($method, $path, ['Authorization' => "Bearer {$token}"], $body);
    }

    /** @return array{id: int, name: string, path: string} */
    private function product(string $sku): array
    {
        $found = $this->staff('GET', "/V1/products/{$sku}")['data'];
        $key = array_column($found['custom_attributes'], 'value', 'attribute_code')['url_key'];
        return ['id' => $found['id'], 'name' => $found['name'], 'path' => "{$key}.html"];
    }

    /**
     * A guest's cart that is ready for its order.
     *
     * @param list<string> $skus
     */
    private function cart(array $skus): string
    {
        $cart = json_decode($this->post('/rest/V1/guest-carts', [])['body'], true);
        foreach ($skus as $sku) {
            $item = ['cartItem' => ['sku' => $sku, 'qty' => 1, 'quote_id' => $cart]];
            self::assertSame(200, $this->post("/rest/V1/guest-carts/{$cart}/items", $item)['status']);
        }
        $address = ['firstname' => 'A', 'lastname' => 'B', 'street' => ['Road 1'], 'city' => 'Berlin', 'postcode' => '10115',
            'countryId' => 'DE', 'telephone' => '1', 'email' => 'guest@example.test'];
        $this->post("/rest/V1/guest-carts/{$cart}/shipping-information", ['addressInformation' => [
            'shippingAddress' => $address, 'billingAddress' => $address,
            'shippingCarrierCode' => 'flatrate', 'shippingMethodCode' => 'flatrate',
        ]]);
        return $cart;
    }

    /** @return array<mixed> */
    private function items(string $cart): array
    {
        $answer = $this->shop()->send('GET', "/rest/V1/guest-carts/{$cart}/items", ['Accept' => 'application/json']);
        return (array) json_decode($answer['body'], true);
    }

    /** @return array{status: int, headers: string, body: string} */
    private function order(string $cart): array
    {
        return $this->post("/rest/V1/guest-carts/{$cart}/payment-information", [
            'email' => 'guest@example.test', 'paymentMethod' => ['method' => 'checkmo'],
        ]);
    }
}
