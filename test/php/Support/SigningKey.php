<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Operate\SignedRequest;

/** Signs requests as leakctl does, and badly where a test wants it so. Written from RFC 9421, not from the verifier. */
class SigningKey
{
    public const COMPONENTS = '"@method" "@authority" "@path" "@query" "content-digest"';

    private readonly string $pair;

    public function __construct(string $seed = 'a seed of thirty-two bytes, yes!')
    {
        $this->pair = sodium_crypto_sign_seed_keypair($seed);
    }

    public function publicKey(): string
    {
        return sodium_crypto_sign_publickey($this->pair);
    }

    public function id(): string
    {
        return substr(hash('sha256', $this->publicKey()), 0, 32);
    }

    /**
     * @param array<string, string> $change method, authority, path, query, body, components, params, label
     * @param array<string, string> $headers to add or replace after signing
     */
    public function sign(int $created, string $nonce, array $change = [], array $headers = []): SignedRequest
    {
        $part = $change + [
            'method' => 'POST',
            'authority' => 'shop.example.test',
            'path' => '/rest/V1/leakresponse/incidents',
            'query' => '',
            'body' => '{"a":1}',
            'label' => 'lr',
            'components' => self::COMPONENTS,
            'params' => ";created={$created};keyid=\"{$this->id()}\";alg=\"ed25519\";nonce=\"{$nonce}\"",
        ];
        $digest = 'sha-256=:' . base64_encode(hash('sha256', $part['body'], true)) . ':';
        $values = [
            '"@method"' => $part['method'],
            '"@authority"' => $part['authority'],
            '"@path"' => $part['path'],
            '"@query"' => '?' . $part['query'],
            '"content-digest"' => $digest,
            '"date"' => 'today',
        ];
        $base = '';
        foreach (array_filter(explode(' ', $part['components'])) as $name) {
            $base .= "{$name}: " . ($values[$name] ?? '') . "\n";
        }
        $input = "({$part['components']}){$part['params']}";
        $signature = sodium_crypto_sign_detached($base . "\"@signature-params\": {$input}", sodium_crypto_sign_secretkey($this->pair));
        $sent = $headers + [
            'date' => 'today',
            'content-digest' => $digest,
            'signature-input' => "{$part['label']}={$input}",
            'signature' => "{$part['label']}=:" . base64_encode($signature) . ':',
        ];
        $sent = array_filter($sent, static fn (string $value): bool => $value !== '');
        return new SignedRequest(
            $part['method'],
            'https',
            $part['authority'],
            $part['path'],
            $part['query'],
            $sent,
            $part['body'],
            '192.0.2.77'
        );
    }

    /** The same request with some parts changed after it was signed. */
    public static function altered(SignedRequest $request, string $part, string $value): SignedRequest
    {
        $parts = get_object_vars($request);
        $parts[$part] = $value;
        return new SignedRequest(...$parts);
    }
}
