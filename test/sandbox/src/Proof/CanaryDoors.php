<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Proof;

use LeakResponse\Sandbox\Shared\StoreView;
use LeakResponse\Sandbox\Wiring\Settings;

/** The shop's own doors, as a person or a program uses them. */
class CanaryDoors
{
    public function __construct(private readonly Settings $settings)
    {
    }

    /** @param array<string, string> $cookies */
    public function browser(array $cookies = []): ShopBrowser
    {
        return new ShopBrowser($this->settings->shopUrl, $cookies);
    }

    /** @return array<string, string>|null cookies of the new session; null when the password was refused */
    public function signIn(StoreView $store, string $email, string $password): ?array
    {
        $browser = $this->browser();
        $answer = $browser->submit(
            "{$store->path()}/customer/account/login",
            "{$store->path()}/customer/account/loginPost",
            ['email' => $email, 'password' => $password]
        );
        return str_ends_with($answer->location, '/customer/account') ? $browser->cookies() : null;
    }

    public function token(StoreView $store, string $email, string $password): ?string
    {
        $path = "/rest/{$store->code}/V1/integration/customer/token";
        $answer = $this->browser()->postJson($path, ['username' => $email, 'password' => $password]);
        $token = json_decode($answer->body, true);
        return $answer->status === 200 && is_string($token) ? $token : null;
    }

    /** @param array<string, string> $cookies */
    public function isSignedIn(StoreView $store, array $cookies): ?bool
    {
        $answer = $this->browser($cookies)->get("{$store->path()}/customer/account");
        $section = $this->browser($cookies)->get("{$store->path()}/customer/section/load?sections=customer");
        if ($answer->status === 0 || $section->status !== 200) {
            return null;
        }
        return $answer->status === 200 || str_contains($section->body, '"fullname"');
    }

    public function tokenWorks(string $token): ?bool
    {
        $status = $this->browser()->get('/rest/V1/customers/me', ['Authorization' => "Bearer {$token}"])->status;
        return match ($status) {
            200 => true,
            401 => false,
            default => null,
        };
    }

    public function linkWorks(StoreView $store, string $token): ?bool
    {
        $answer = $this->browser()->get("{$store->path()}/customer/account/createPassword?token={$token}");
        return match (true) {
            $answer->status === 200 => true,
            str_ends_with($answer->location, '/forgotpassword') => false,
            default => null,
        };
    }

    public function setPassword(StoreView $store, string $token, string $password): bool
    {
        $answer = $this->browser()->submit(
            "{$store->path()}/customer/account/createPassword?token={$token}",
            "{$store->path()}/customer/account/resetpasswordpost",
            ['token' => $token, 'password' => $password]
        );
        return str_ends_with($answer->location, '/customer/account/login');
    }

    /** @return array<string, string> cookies of a guest with one thing in the cart */
    public function guestWithCart(StoreView $store): array
    {
        $browser = $this->browser();
        $browser->submit("{$store->path()}/", "{$store->path()}/cart/add", ['sku' => 'mug']);
        return $browser->cookies();
    }

    /** @param array<string, string> $cookies */
    public function cartStands(StoreView $store, array $cookies): bool
    {
        $browser = $this->browser($cookies);
        return str_contains($browser->get("{$store->path()}/cart")->body, 'Blue mug')
            && $browser->get("{$store->path()}/checkout")->status === 200;
    }

    public function pageWorks(StoreView $store): bool
    {
        return $this->browser()->get($store->path() . '/')->status === 200;
    }
}
