<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use CurlHandle;

/** A visitor of this shop's own base address, and of no other: keeps cookies, follows no redirect. */
class ShopBrowser
{
    private const SECONDS_TO_CONNECT = 2;
    public const SECONDS = 8.0;

    /**
     * @param string $base address of the shop with a slash at its end
     * @param array<string, string> $cookies
     * @param float $seconds how long one answer may take
     */
    public function __construct(
        private readonly string $base,
        private array $cookies = [],
        private readonly float $seconds = self::SECONDS,
    ) {
    }

    /** @return array<string, string> */
    public function cookies(): array
    {
        return $this->cookies;
    }

    /** @param list<string> $headers */
    public function get(string $path, array $headers = []): Answer
    {
        return $this->ask($path, [CURLOPT_HTTPGET => true], $headers);
    }

    /** @param list<string> $headers */
    public function post(string $path, string $body, array $headers): Answer
    {
        return $this->ask($path, [CURLOPT_POST => true, CURLOPT_POSTFIELDS => $body], $headers);
    }

    /** @param list<string> $headers */
    public function send(string $method, string $path, string $body, array $headers): Answer
    {
        $sent = $body === '' ? [] : [CURLOPT_POSTFIELDS => $body];
        return $this->ask($path, [CURLOPT_CUSTOMREQUEST => $method] + $sent, $headers);
    }

    /**
     * @param array<int, mixed> $options
     * @param list<string> $headers
     */
    private function ask(string $path, array $options, array $headers): Answer
    {
        $handle = curl_init($this->base . ltrim($path, '/'));
        if ($handle === false || $this->seconds < 0.1) {
            return new Answer(0, '', '');
        }
        $location = '';
        curl_setopt_array($handle, $options + [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_CONNECTTIMEOUT => self::SECONDS_TO_CONNECT,
            CURLOPT_TIMEOUT_MS => (int) ($this->seconds * 1000),
            CURLOPT_USERAGENT => 'LeakResponse canary',
            CURLOPT_HTTPHEADER => [...$headers, 'Expect:'],
            CURLOPT_COOKIE => $this->cookieLine(),
            CURLOPT_HEADERFUNCTION => function (CurlHandle $handle, string $line) use (&$location): int {
                $location = $this->readHeader($line) ?? $location;
                return strlen($line);
            },
        ]);
        $body = curl_exec($handle);
        $status = (int) curl_getinfo($handle, CURLINFO_RESPONSE_CODE);
        curl_close($handle);
        return new Answer(is_string($body) ? $status : 0, $location, (string) $body);
    }

    private function cookieLine(): string
    {
        $pairs = [];
        foreach ($this->cookies as $name => $value) {
            $pairs[] = $name . '=' . $value;
        }
        return implode('; ', $pairs);
    }

    /** @return string|null where the answer points to */
    private function readHeader(string $line): ?string
    {
        if (preg_match('/^Set-Cookie:\s*([^=;\s]+)=([^;\r\n]*)/i', $line, $part) === 1) {
            $this->cookies[$part[1]] = $part[2];
        }
        return preg_match('/^Location:\s*(\S+)/i', $line, $part) === 1 ? $part[1] : null;
    }
}
