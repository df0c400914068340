<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use Vendor\LeakResponse\Test\Support\SigningKey;

/** A client that signs its requests with an enrolled key. */
class WebSigner
{
    public function __construct(private readonly WebShop $shop, public readonly SigningKey $key)
    {
    }

    /**
     * @param array<mixed>|null $body
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    public function call(string $method, string $path, ?array $body = null, string $query = ''): array
    {
        $text = $body === null ? '' : (string) json_encode($body ?: (object) []);
        return $this->shop->rest($method, $path . ($query === '' ? '' : "?{$query}"), $this->headers($method, $path, $text, $query), $text);
    }

    /**
     * @param array<string, string> $change parts of what is signed
     * @return array<string, string>
     */
    public function headers(string $method, string $path, string $body, string $query = '', array $change = [], int $age = 0): array
    {
        $signed = $this->key->sign(time() - $age, bin2hex(random_bytes(12)), $change + [
            'method' => $method,
            'authority' => (string) preg_replace('#^https?://#', '', $this->shop->url),
            'path' => "/rest{$path}",
            'query' => $query,
            'body' => $body,
        ]);
        $headers = [];
        foreach (['signature-input', 'signature', 'content-digest'] as $name) {
            $headers[$name] = $signed->headers[$name];
        }
        return $headers;
    }
}
