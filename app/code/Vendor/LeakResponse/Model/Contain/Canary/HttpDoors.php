<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Framework\UrlInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/** The shop's own doors as a person or a program outside uses them. Null wherever the shop does not answer. */
class HttpDoors
{
    private const JSON = ['Content-Type: application/json', 'X-Requested-With: XMLHttpRequest'];

    /** When patience ends, as hrtime in nanoseconds; null while there is no hurry. */
    private ?int $until = null;

    public function __construct(private readonly StoreManagerInterface $stores)
    {
    }

    /**
     * All that `$work` asks of the shop takes at most so long together; from then on the shop does not answer.
     *
     * @param callable(): void $work
     */
    public function within(int $seconds, callable $work): void
    {
        $this->until = hrtime(true) + $seconds * 1_000_000_000;
        try {
            $work();
        } finally {
            $this->until = null;
        }
    }

    /** @return array<string, string>|null cookies of a new session, empty when the password was refused */
    public function signIn(int $storeId, string $email, string $password): ?array
    {
        $browser = $this->browser($storeId);
        $body = (string) json_encode(['username' => $email, 'password' => $password]);
        $answer = $browser->post($this->page($storeId, 'customer/ajax/login'), $body, self::JSON);
        $said = json_decode($answer->body, true);
        if ($answer->isMissing() || !is_array($said) || !isset($said['errors'])) {
            return null;
        }
        return $said['errors'] === false ? $browser->cookies() : [];
    }

    /** @param array<string, string> $cookies */
    public function isSignedIn(int $storeId, array $cookies): ?bool
    {
        $account = $this->browser($storeId, $cookies)->get($this->page($storeId, 'customer/account/'));
        $section = $this->browser($storeId, $cookies)
            ->get($this->page($storeId, 'customer/section/load/?sections=customer'), self::JSON);
        if ($account->isMissing() || $section->status !== 200) {
            return null;
        }
        return $account->status === 200 || str_contains($section->body, '"fullname"');
    }

    /** @return string|null null when the shop does not answer, empty when it refuses */
    public function token(int $storeId, string $email, string $password): ?string
    {
        $body = (string) json_encode(['username' => $email, 'password' => $password]);
        $answer = $this->browser($storeId)->post($this->rest($storeId, 'integration/customer/token'), $body, self::JSON);
        $token = json_decode($answer->body, true);
        return match (true) {
            $answer->status === 200 && is_string($token) => $token,
            $answer->status === 401 => '',
            default => null,
        };
    }

    public function tokenWorks(int $storeId, string $token): ?bool
    {
        $headers = ['Authorization: Bearer ' . $token, 'Accept: application/json'];
        return match ($this->browser($storeId)->get($this->rest($storeId, 'customers/me'), $headers)->status) {
            200 => true,
            401 => false,
            default => null,
        };
    }

    public function linkWorks(int $storeId, int $customerId, string $link): ?bool
    {
        $path = $this->page($storeId, 'customer/account/createPassword/?id=' . $customerId . '&token=' . $link);
        $answer = $this->browser($storeId)->get($path);
        return match (true) {
            $answer->status !== 302 => null,
            str_contains($answer->location, 'forgotpassword') => false,
            default => true,
        };
    }

    public function setPassword(int $storeId, string $email, string $link, string $password): ?bool
    {
        $body = (string) json_encode(['email' => $email, 'resetToken' => $link, 'newPassword' => $password]);
        $answer = $this->browser($storeId)->post($this->rest($storeId, 'customers/resetPassword'), $body, self::JSON);
        return $answer->isMissing() ? null : $answer->status === 200;
    }

    public function cartStands(int $storeId, string $cart): ?bool
    {
        $answer = $this->browser($storeId)->get($this->rest($storeId, 'guest-carts/' . $cart), self::JSON);
        return $answer->isMissing() ? null : $answer->status === 200;
    }

    public function pageWorks(int $storeId): ?bool
    {
        $answer = $this->browser($storeId)->get($this->page($storeId, ''));
        return $answer->status === 0 ? null : $answer->status === 200;
    }

    /**
     * One call of the shop's own REST API, as anybody.
     *
     * @param array<string, mixed>|null $body
     */
    public function call(int $storeId, string $method, string $path, ?array $body = null): Answer
    {
        $text = $body === null ? '' : (string) json_encode($body);
        return $this->browser($storeId)->send($method, $this->rest($storeId, $path), $text, self::JSON);
    }

    /** One page of the shop, as a new visitor. */
    public function open(int $storeId, string $path): Answer
    {
        return $this->browser($storeId)->get($this->page($storeId, $path));
    }

    public function graphQl(int $storeId, string $query): Answer
    {
        $body = (string) json_encode(['query' => $query]);
        $store = $this->store($storeId);
        $front = $store->getConfig(Store::XML_PATH_USE_REWRITES) ? '' : 'index.php/';
        return $this->browser($storeId)->post($front . 'graphql', $body, [...self::JSON, 'Store: ' . $store->getCode()]);
    }

    /** The list of what SOAP offers. */
    public function soap(int $storeId): Answer
    {
        $store = $this->store($storeId);
        $front = $store->getConfig(Store::XML_PATH_USE_REWRITES) ? '' : 'index.php/';
        return $this->browser($storeId)->get($front . 'soap/' . $store->getCode() . '?wsdl_list=1');
    }

    /** A file sent to a page that keeps none. */
    public function upload(int $storeId, string $path): Answer
    {
        $edge = 'lr' . bin2hex(random_bytes(8));
        $body = "--{$edge}\r\nContent-Disposition: form-data; name=\"lr\"; filename=\"lr.txt\"\r\n"
            . "Content-Type: text/plain\r\n\r\nlr\r\n--{$edge}--\r\n";
        $headers = ["Content-Type: multipart/form-data; boundary={$edge}"];
        return $this->browser($storeId)->post($this->page($storeId, $path), $body, $headers);
    }

    /** The first page of the admin, at its own address. */
    public function admin(string $address): Answer
    {
        return (new ShopBrowser(rtrim($address, '/') . '/'))->get('');
    }

    /** @param array<string, string> $cookies */
    private function browser(int $storeId, array $cookies = []): ShopBrowser
    {
        $left = $this->until === null ? ShopBrowser::SECONDS : ($this->until - hrtime(true)) / 1_000_000_000;
        $base = $this->store($storeId)->getBaseUrl(UrlInterface::URL_TYPE_WEB);
        return new ShopBrowser($base, $cookies, min(ShopBrowser::SECONDS, $left));
    }

    private function page(int $storeId, string $path): string
    {
        $store = $this->store($storeId);
        $front = $store->getConfig(Store::XML_PATH_USE_REWRITES) ? '' : 'index.php/';
        return $front . ($store->isUseStoreInUrl() ? $store->getCode() . '/' : '') . $path;
    }

    private function rest(int $storeId, string $path): string
    {
        $store = $this->store($storeId);
        $front = $store->getConfig(Store::XML_PATH_USE_REWRITES) ? '' : 'index.php/';
        return $front . 'rest/' . $store->getCode() . '/V1/' . $path;
    }

    private function store(int $storeId): Store
    {
        /** @var Store $store the only implementation core has */
        $store = $this->stores->getStore($storeId);
        return $store;
    }
}
