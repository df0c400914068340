<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

/** Takes card numbers out of a text, however their digits are grouped. */
class MaskCards
{
    private const GAP = '(?:[ .+-]|\xC2\xA0|%20|\\\\n)';

    /** Digits of a hash are not taken for a card: no hexadecimal letter stands beside them. */
    private const RUN = '/(?:(?<![0-9A-Fa-f%-])(?<!%[0-9A-Fa-f])|(?<=card)|(?<=%[0-9A-Fa-f]{2}))[0-9](?:' . self::GAP . '?[0-9]){12,}'
        . '(?![0-9A-Fa-f])/i';

    public static function in(string $text): string
    {
        return (string) preg_replace_callback(self::RUN, static fn (array $run): string => self::run($run[0]), $text);
    }

    /** A major issuer's first digit, 13 to 19 digits, and the check digit of ISO/IEC 7812-1. */
    public static function isCard(string $digits): bool
    {
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

    /** A number may stand among others, such as an order's before it and a security code behind it. */
    private static function run(string $run): string
    {
        $parts = array_map(strval(...), (array) preg_split('/(' . self::GAP . ')/', $run, -1, PREG_SPLIT_DELIM_CAPTURE));
        $kept = '';
        for ($first = 0; $first < count($parts); $first += 2) {
            $last = self::endOfCard($parts, $first);
            $kept .= ($last === null ? $parts[$first] : '[masked:card]') . ($parts[($last ?? $first) + 1] ?? '');
            $first = $last ?? $first;
        }
        return $kept;
    }

    /**
     * @param array<int, string> $parts groups of digits, and what stands between them
     * @return int|null the last group of a card that begins here
     */
    private static function endOfCard(array $parts, int $first): ?int
    {
        $digits = '';
        for ($last = $first; $last < count($parts) && strlen($digits) < 19; $last += 2) {
            $digits .= $parts[$last];
            // Between dashes stand the groups of an identifier.
            $isGroup = ($parts[$first - 1] ?? '') === '-' || ($parts[$last + 1] ?? '') === '-';
            if (!$isGroup && self::isCard($digits)) {
                return $last;
            }
        }
        return null;
    }
}
