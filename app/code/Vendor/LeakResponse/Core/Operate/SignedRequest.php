<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** A request as it arrived: what a signature can cover, byte for byte. */
class SignedRequest
{
    /**
     * @param string $authority Host header, with a port if it had one
     * @param string $path path of the request line, undecoded
     * @param string $query what follows the first `?`, undecoded, without it
     * @param array<string, string> $headers by lower-case name; several of one name joined by ", "
     * @param string $address remote IP address
     */
    public function __construct(
        public readonly string $method,
        public readonly string $scheme,
        public readonly string $authority,
        public readonly string $path,
        public readonly string $query,
        public readonly array $headers,
        public readonly string $body,
        public readonly string $address,
    ) {
    }

    /** True when the caller means to sign, well or badly: such a request is verified or refused, never taken for unsigned. */
    public function isSigned(): bool
    {
        return isset($this->headers['signature-input']) || isset($this->headers['signature']);
    }

    /** RFC 9421 section 2.2: the value of a derived component, or of a field; null when it is not there. */
    public function component(string $name): ?string
    {
        return match ($name) {
            '@method' => $this->method,
            '@authority' => $this->normalAuthority(),
            '@path' => $this->path === '' ? '/' : $this->path,
            '@query' => '?' . $this->query,
            default => isset($this->headers[$name]) ? trim($this->headers[$name], " \t") : null,
        };
    }

    /** RFC 9421 section 2.2.3: lower case, without the scheme's default port. */
    private function normalAuthority(): string
    {
        $default = $this->scheme === 'https' ? ':443' : ':80';
        $authority = strtolower($this->authority);
        return str_ends_with($authority, $default) ? substr($authority, 0, -strlen($default)) : $authority;
    }
}
