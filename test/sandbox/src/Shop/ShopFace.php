<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Face;
use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Rest\RestFace;
use LeakResponse\Sandbox\Shared\StoreView;
use LeakResponse\Sandbox\Wiring\Container;

/** The shop: finds the store view and the page. */
class ShopFace implements Face
{
    public function __construct(
        private readonly Container $container,
        private readonly RestFace $rest,
        private readonly ShopperSession $session,
        private readonly ShopPage $page,
        private readonly SandboxStorefronts $fronts,
        private readonly SandboxDoors $doors,
        private readonly SandboxNetworks $networks,
    ) {
    }

    public function answer(Request $request): Response
    {
        $isRest = str_starts_with($request->path, '/rest/');
        [$store, $path] = $this->place($isRest ? substr($request->path, 5) : $request->path);
        $standIn = $this->fronts->standIn($request, $store) ?? $this->networks->refused($request, $store);
        if ($standIn !== null || $isRest) {
            return $standIn ?? $this->doors->closedRest($request, $store) ?? $this->rest->answer($request);
        }
        $session = $this->session->open();
        if ($request->isPost() && !$session->isFormKey($request->field('form_key'))) {
            $session->say('Your session has changed. Please try again.');
            return Response::redirect($this->back($request, $store));
        }
        $visit = new Visit($request, $store, $this->session->customer($store), $session->formKey());
        return $this->at("{$request->method} {$path}", $visit);
    }

    private function at(string $asked, Visit $visit): Response
    {
        $pages = $this->container;
        return match ($asked) {
            'GET /' => $pages->get(CatalogPages::class)->home($visit),
            'POST /cart/add' => $pages->get(CatalogPages::class)->add($visit),
            'GET /cart' => $pages->get(CatalogPages::class)->cart($visit),
            'GET /checkout' => $pages->get(CheckoutPages::class)->checkout($visit),
            'POST /checkout/place' => $pages->get(CheckoutPages::class)->place($visit),
            'GET /customer/account/login' => $pages->get(SignInPages::class)->login($visit),
            'POST /customer/account/loginPost' => $pages->get(SignInPages::class)->signIn($visit),
            'POST /customer/account/logout' => $pages->get(SignInPages::class)->signOut($visit),
            'GET /customer/account/forgotpassword' => $pages->get(PasswordPages::class)->forgotten($visit),
            'POST /customer/account/forgotpasswordpost' => $pages->get(PasswordPages::class)->sendLink($visit),
            'GET /customer/account/createPassword' => $pages->get(PasswordPages::class)->choose($visit),
            'POST /customer/account/resetpasswordpost' => $pages->get(PasswordPages::class)->set($visit),
            'GET /customer/account' => $pages->get(AccountPages::class)->account($visit),
            'POST /leakresponse/notice/acknowledge' => $pages->get(AccountPages::class)->acknowledge($visit),
            'GET /customer/section/load' => $pages->get(AccountPages::class)->sections($visit),
            default => $this->missing($visit),
        };
    }

    private function missing(Visit $visit): Response
    {
        $main = '<h1>There is no such page</h1><p><a href="/">Back to the shop</a></p>';
        return $this->page->response('No such page', $main, $visit->store, $visit->customer, status: 404);
    }

    /** @return array{0: StoreView, 1: string} */
    private function place(string $path): array
    {
        $parts = explode('/', ltrim($path, '/'), 2);
        $store = StoreView::byCode($parts[0]);
        if ($store === null || $store->code === 'default') {
            return [StoreView::all()[0], $path === '/' ? '/' : rtrim($path, '/')];
        }
        return [$store, '/' . rtrim($parts[1] ?? '', '/')];
    }

    /** The page a form came from, never another site. */
    private function back(Request $request, StoreView $store): string
    {
        $path = parse_url($request->header('referer'), PHP_URL_PATH);
        return is_string($path) && preg_match('~^/[A-Za-z0-9/_-]*$~D', $path) === 1 && !str_starts_with($path, '//')
            ? $path
            : $store->path() . '/';
    }
}
