<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

/**
 * Takes out of a fact what must never stand in the ledger, before it is kept anywhere: passwords, tokens, card numbers, mail
 * addresses. Callers give ids and codes; this is the net under them, so it would rather take too much.
 */
class MaskSecrets
{
    /** Names whose text is a secret whatever it looks like. A hash of one (`token_hash`) is none. */
    private const NAMES = '/(?:^|[_.-])(?:passw(?:or)?d|passwd|pwd|pass|secret|token|bearer|authorization|cookie|session_id|sid'
        . '|api_?key|private_?key|cvv2?|cvc2?|cid|pan|card_?number|cc_?number|iban|pin|otp)(?:_id)?$/i';

    private const TOKENS = '/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?'
        . '|\b(?:bearer|basic|digest)\s+[A-Za-z0-9+\/=._~-]{8,}'
        . '|\$(?:2[aby]|argon2(?:id?|d))\$[^\s"]+'
        . '|-----BEGIN [A-Z ]+-----[^-]*(?:-----END [A-Z ]+-----)?/i';

    /** key=value inside an address or a form body. */
    private const PAIRS = '/(?:(?<![A-Za-z])|(?<=%5B))((?:passw(?:or)?d|passwd|pwd|token|secret|access_token|api_?key'
        . '|sid|cvv2?|cvc2?)(?:%5D|\])?=)[^&\s"]+/i';

    /** Magento's own tokens and keys: 32 small letters and digits, more than hexadecimal. */
    private const OPAQUE = '/(?<![A-Za-z0-9])(?=[a-z0-9]{0,31}[g-z])(?=[a-z0-9]{0,31}[0-9])[a-z0-9]{32}(?![A-Za-z0-9])/';

    private const MAIL = '/[^\s"<>@,;:]{1,64}@[^\s"<>@,;:]{1,190}\.[^\s"<>@,;:.]{2,24}/u';

    private const CARD = '/(?<![0-9A-Za-z-])[2-6](?:[ -]?[0-9]){12,18}(?![0-9A-Za-z-])/';

    /**
     * @param array<mixed> $data
     * @return array<mixed>
     */
    public static function in(array $data): array
    {
        $kept = [];
        foreach ($data as $name => $value) {
            $kept[$name] = match (true) {
                is_array($value) => self::in($value),
                is_string($value) => self::isSecretName((string) $name) && $value !== '' ? '[masked]' : self::text($value),
                is_int($value) && self::isCard((string) $value) => '[masked:card]',
                default => $value,
            };
        }
        return $kept;
    }

    private static function isSecretName(string $name): bool
    {
        return preg_match(self::NAMES, $name) === 1;
    }

    private static function text(string $text): string
    {
        if (strlen($text) < 8) {
            return $text;
        }
        $text = (string) preg_replace(self::TOKENS, '[masked:token]', $text);
        $text = (string) preg_replace(self::PAIRS, '$1[masked]', $text);
        $text = (string) preg_replace(self::OPAQUE, '[masked:token]', $text);
        // Not UTF-8: left as it is, the canonical form refuses it.
        $text = str_contains($text, '@') ? preg_replace(self::MAIL, '[masked:mail]', $text) ?? $text : $text;
        return (string) preg_replace_callback(
            self::CARD,
            static fn (array $found): string => self::isCard($found[0]) ? '[masked:card]' : $found[0],
            $text
        );
    }

    /** A major issuer's first digit, 13 to 19 digits, and the check digit of ISO/IEC 7812-1. */
    private static function isCard(string $text): bool
    {
        $digits = (string) preg_replace('/[ -]/', '', $text);
        if (preg_match('/^(?:2[2-7]|[3-6][0-9])[0-9]{11,17}$/D', $digits) !== 1) {
            return false;
        }
        $sum = 0;
        foreach (str_split(strrev($digits)) as $place => $digit) {
            $value = (int) $digit * ($place % 2 === 1 ? 2 : 1);
            $sum += $value > 9 ? $value - 9 : $value;
        }
        return $sum % 10 === 0;
    }
}
