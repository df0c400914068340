<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

/** Takes passwords, tokens, keys, card numbers and mail addresses out of a text: the shapes that logs, forms, headers and dumps have. */
class MaskTexts
{
    /** A word begins here: behind an encoded character, too. */
    private const EDGE = '(?:(?<![A-Za-z0-9_])|(?<=%[0-9A-Fa-f]{2}))';

    private const TOKENS = '/' . self::EDGE . 'eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)*'
        . '|' . self::EDGE . '(?:bearer|basic|digest)(?:\s+|%20)[A-Za-z0-9+\/=._~-]{8,}'
        . '|\$(?:2[aby]|argon2(?:id?|d)|[156])\$[^\s"]+'
        . '|' . self::EDGE . '[0-9a-f]{32,128}:[A-Za-z0-9]{8,64}:[0-9][0-9_]*'
        . '|' . self::EDGE . '(?:(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{8,}|gh[opsu]_[A-Za-z0-9]{16,}|xox[abeprs]-[A-Za-z0-9-]{8,}'
        . '|AKIA[0-9A-Z]{12,}|AIza[0-9A-Za-z_-]{20,})'
        . '|-----BEGIN [A-Z ]+-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z ]+-----)?/i';

    /** Headers that are a secret to their end. */
    private const HEADERS = '/' . self::EDGE . '((?:proxy-)?authorization|(?:set-)?cookie'
        . '|x-[a-z-]{0,40}?(?:token|key|auth|secret)[a-z-]{0,20})(\\\\?["\']?\s*(?::|=>|%3A)\s*)'
        . '(?!\[masked)[^\r\n]+/i';

    private const NAMES = '(?:passw(?:or)?d|passwd|passphrase|passcode|passwort|kennwort|mot[ _-]?de[ _-]?passe|contrase(?:ñ|n)a'
        . '|secret|token|api[_-]?key|private[_-]?key|form[_-]?key|phpsessid|session[_-]?id|oauth_signature|card[_-]?number|cc[_-]?number'
        . '|(?:(?<![A-Za-z])|(?<=%[0-9A-Fa-f]{2}))(?:pwd|pass|sid|cvv2?|cvc2?|cid|pin|otp|iban|pan))';

    /** Behind a name: query, form, JSON, XML, YAML, an input field, print_r, serialize, a sentence. */
    private const BEFORE = '(?:(?:%5D|%22|&quot;|\]|\\\\*["\'])*(?:\s*(?:=>|=|:|%3D|%3A)\s*|>|["\'];s:[0-9]+:)'
        . '|\s+(?:is|ist|lautet|est)\s+|["\']\s[^<>]{0,80}?value\s*=\s*)';

    private const VALUE = '(?:\\\\*"(?:[^"])*"?'
        . '|\\\\*\'[^\']*\'?|%22(?:(?!%22).)*(?:%22)?|&quot;(?:(?!&quot;).)*(?:&quot;)?|[^\s&"\'<>,;}]+)';

    /** Magento's own tokens and keys: 32 small letters and digits, more than hexadecimal. */
    private const OPAQUE = '/(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}))'
        . '(?=[a-z0-9]{0,31}[g-z])(?=[a-z0-9]{0,31}[0-9])[a-z0-9]{32}(?![A-Za-z0-9])/';

    private const MAIL = '/(?:"[^"\r\n]{1,190}"|[^\s"<>@,;:=&]{1,190})(?:@|%40|&#64;|\\\\u0040)[^\s"<>@,;:&]{1,190}/u';

    /** Shorter than any of them. */
    private const SHORT = 5;

    public static function in(string $text): string
    {
        if (strlen($text) < self::SHORT) {
            return $text;
        }
        $text = (string) preg_replace(self::HEADERS, '$1$2[masked]', $text);
        $text = (string) preg_replace(self::TOKENS, '[masked:token]', $text);
        $pairs = '/(' . self::NAMES . self::BEFORE . ')(?!\[masked)' . self::VALUE . '/iu';
        $text = self::replaced($pairs, '$1[masked]', $text);
        $text = (string) preg_replace(self::OPAQUE, '[masked:token]', $text);
        $hasMail = preg_match('/@|%40|&#64;|\\\\u0040/', $text) === 1;
        return MaskCards::in($hasMail ? self::replaced(self::MAIL, '[masked:mail]', $text) : $text);
    }

    /** Text that is not UTF-8 is left as it is, and the canonical form refuses it; one that is too hard to search goes whole. */
    private static function replaced(string $pattern, string $by, string $text): string
    {
        $kept = preg_replace($pattern, $by, $text);
        return $kept ?? (preg_last_error() === PREG_BAD_UTF8_ERROR ? $text : '[masked]');
    }
}
