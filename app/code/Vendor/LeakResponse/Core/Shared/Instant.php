<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use DateTimeImmutable;
use DateTimeZone;

/** Instants as the tables keep them (microseconds since 1970) and as the API writes them (UTC, RFC 3339, seconds). */
class Instant
{
    public static function micros(DateTimeImmutable $at): int
    {
        return (int) $at->format('Uu');
    }

    public static function text(int $micros): string
    {
        return gmdate('Y-m-d\TH:i:s\Z', intdiv($micros, 1000000));
    }

    /**
     * Reads RFC 3339 with any offset; seconds may be left out. Days that do not exist (30 February) are refused.
     *
     * @return DateTimeImmutable|null UTC; null when the text is no such instant
     */
    public static function parse(string $text): ?DateTimeImmutable
    {
        $form = '/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?:Z|[+-](\d\d):(\d\d))$/D';
        if (preg_match($form, $text, $part, PREG_UNMATCHED_AS_NULL) !== 1) {
            return null;
        }
        $exists = checkdate((int) $part[2], (int) $part[3], (int) $part[1])
            && (int) $part[4] < 24 && (int) $part[5] < 60 && (int) ($part[6] ?? 0) < 60
            && (int) ($part[7] ?? 0) < 15 && (int) ($part[8] ?? 0) < 60;
        return $exists ? (new DateTimeImmutable($text))->setTimezone(new DateTimeZone('UTC')) : null;
    }
}
