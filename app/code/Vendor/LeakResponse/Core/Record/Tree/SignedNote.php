<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use SodiumException;

/**
 * C2SP signed notes with Ed25519 (signature type 1): a text, an empty line, and a line a signature. Keys are named in the note by
 * name and the first four bytes of a hash over name and key, so that a reader ignores signatures it does not know.
 */
class SignedNote
{
    private const ED25519 = "\x01";

    /** @param non-empty-string $secretKey 64 bytes of ext-sodium */
    public static function sign(string $text, string $name, string $secretKey): string
    {
        $public = sodium_crypto_sign_publickey_from_secretkey($secretKey);
        return self::assemble($text, $name, $public, sodium_crypto_sign_detached($text, $secretKey));
    }

    /** @param string $signature 64 bytes over the text, whoever made it */
    public static function assemble(string $text, string $name, string $publicKey, string $signature): string
    {
        $line = base64_encode(self::keyHash($name, $publicKey) . $signature);
        return "{$text}\n\u{2014} {$name} {$line}\n";
    }

    /** The text when a signature of this key verifies, null otherwise. */
    public static function open(string $note, string $name, string $publicKey): ?string
    {
        $text = self::text($note);
        if ($text === '' || $publicKey === '') {
            return null;
        }
        $prefix = "\u{2014} {$name} ";
        foreach (explode("\n", substr($note, strlen($text) + 1)) as $line) {
            $bytes = str_starts_with($line, $prefix) ? (string) base64_decode(substr($line, strlen($prefix)), true) : '';
            if (strlen($bytes) === 68 && substr($bytes, 0, 4) === self::keyHash($name, $publicKey)) {
                $signature = substr($bytes, 4);
                return $signature !== '' && self::isGenuine($signature, $text, $publicKey) ? $text : null;
            }
        }
        return null;
    }

    /** The text before the signatures, whoever signed it; '' when this is no note. */
    public static function text(string $note): string
    {
        $split = strrpos($note, "\n\n");
        return $split === false ? '' : substr($note, 0, $split + 1);
    }

    /** What a verifier pins: name, hash and key in one line. */
    public static function verifierKey(string $name, string $publicKey): string
    {
        return $name . '+' . bin2hex(self::keyHash($name, $publicKey)) . '+' . base64_encode(self::ED25519 . $publicKey);
    }

    /** @return string|null 32 bytes; null when this is no verifier key of that name */
    public static function publicKey(string $vkey, string $name): ?string
    {
        $key = (string) base64_decode(explode('+', $vkey, 3)[2] ?? '', true);
        $public = substr($key, 1);
        return strlen($public) === 32 && self::verifierKey($name, $public) === $vkey ? $public : null;
    }

    /** First four bytes of a hash over name and key. */
    public static function keyHash(string $name, string $publicKey): string
    {
        return substr(hash('sha256', "{$name}\n" . self::ED25519 . $publicKey, true), 0, 4);
    }

    /**
     * @param non-empty-string $signature
     * @param non-empty-string $publicKey
     */
    private static function isGenuine(string $signature, string $text, string $publicKey): bool
    {
        try {
            return sodium_crypto_sign_verify_detached($signature, $text, $publicKey);
        } catch (SodiumException) {
            return false;
        }
    }
}
