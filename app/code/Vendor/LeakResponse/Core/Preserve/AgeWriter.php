<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Closure;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/**
 * Writes the age format, version 1 (C2SP age), as the text comes: 64 KiB are held, whatever the length. The key of the file is made
 * here, wrapped for each recipient and forgotten; nothing on this host opens the file again.
 */
class AgeWriter
{
    private const CHUNK = 65536;
    private string $held = '';
    private int $counter = 0;
    private readonly string $key;

    /**
     * @param Closure(string): void $write
     * @param non-empty-list<AgeRecipient> $recipients
     */
    public function __construct(private ?Closure $write, array $recipients, Identifiers $random)
    {
        $fileKey = $random->bytes(16);
        $header = "age-encryption.org/v1\n";
        foreach ($recipients as $recipient) {
            $header .= self::stanza($recipient, $fileKey, $random->bytes(32));
        }
        $header .= '---';
        $mac = hash_hmac('sha256', $header, hash_hkdf('sha256', $fileKey, 32, 'header'), true);
        $nonce = $random->bytes(16);
        $this->key = hash_hkdf('sha256', $fileKey, 32, 'payload', $nonce);
        sodium_memzero($fileKey);
        $this->write("{$header} " . self::base64($mac) . "\n{$nonce}");
    }

    public function add(string $plain): void
    {
        $this->held .= $plain;
        $length = strlen($this->held);
        $at = 0;
        // A full chunk waits until more comes: the last one is marked, and is never empty unless the file is.
        for (; $length - $at > self::CHUNK; $at += self::CHUNK) {
            $this->write($this->sealed(substr($this->held, $at, self::CHUNK), false));
        }
        $this->held = $at === 0 ? $this->held : substr($this->held, $at);
    }

    public function finish(): void
    {
        $this->write($this->sealed($this->held, true));
        $this->close();
    }

    /** Lets go of what it writes to: the two hold each other, and PHP would keep both, with their buffers, until it looks for rings. */
    public function close(): void
    {
        $this->write = null;
        $this->held = '';
    }

    private function write(string $bytes): void
    {
        if ($this->write !== null) {
            ($this->write)($bytes);
        }
    }

    private function sealed(string $chunk, bool $isLast): string
    {
        $nonce = "\0\0\0" . pack('J', $this->counter++) . ($isLast ? "\1" : "\0");
        return sodium_crypto_aead_chacha20poly1305_ietf_encrypt($chunk, '', $nonce, $this->key);
    }

    private static function stanza(AgeRecipient $recipient, string $fileKey, string $secret): string
    {
        $share = sodium_crypto_scalarmult_base($secret);
        $shared = sodium_crypto_scalarmult($secret, $recipient->publicKey);
        sodium_memzero($secret);
        $wrap = hash_hkdf('sha256', $shared, 32, 'age-encryption.org/v1/X25519', $share . $recipient->publicKey);
        $body = sodium_crypto_aead_chacha20poly1305_ietf_encrypt($fileKey, '', str_repeat("\0", 12), $wrap);
        return '-> X25519 ' . self::base64($share) . "\n" . self::base64($body) . "\n";
    }

    private static function base64(string $bytes): string
    {
        return rtrim(base64_encode($bytes), '=');
    }
}
