<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Shared\Refusal;

/** The reason for an act goes into the ledger for good: it must say something and hold no card number or mail address. */
class ReasonCheck
{
    private const LONGEST = 500;

    /** @throws Refusal */
    public static function check(string $reason): string
    {
        $reason = trim($reason);
        if ($reason === '') {
            throw Refusal::badField('reason', 'reason must say why.');
        }
        if (!mb_check_encoding($reason, 'UTF-8') || preg_match('/[^\P{C}\n\t]/u', $reason) === 1) {
            throw Refusal::badField('reason', 'reason must be plain UTF-8 text.');
        }
        if (mb_strlen($reason, 'UTF-8') > self::LONGEST) {
            throw Refusal::badField('reason', 'reason may have at most ' . self::LONGEST . ' characters.');
        }
        $plain = mb_convert_kana($reason, 'as', 'UTF-8');
        if (preg_match('/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/u', $plain) === 1 || self::holdsCardNumber($plain)) {
            throw Refusal::unprocessable(
                'reason_personal_data',
                'reason',
                'reason must not hold card numbers or mail addresses: the ledger keeps it for good.'
            );
        }
        return $reason;
    }

    private static function holdsCardNumber(string $text): bool
    {
        preg_match_all('/\d(?:[ .\-]?\d){12,}/', $text, $runs);
        foreach ($runs[0] as $run) {
            $digits = (string) preg_replace('/\D/', '', $run);
            if (strlen($digits) <= 19 ? self::passesLuhn($digits) : self::hidesCard($digits)) {
                return true;
            }
        }
        return false;
    }

    /** Several numbers written side by side. */
    private static function hidesCard(string $digits): bool
    {
        for ($start = 0; $start + 15 <= strlen($digits); $start++) {
            if (self::passesLuhn(substr($digits, $start, 16)) || self::passesLuhn(substr($digits, $start, 15))) {
                return true;
            }
        }
        return false;
    }

    private static function passesLuhn(string $digits): bool
    {
        // Issuers start with 2 to 6; a run of zeros or a time in digits is no card.
        if (preg_match('/^[2-6]/', $digits) !== 1) {
            return false;
        }
        $sum = 0;
        foreach (str_split(strrev($digits)) as $place => $digit) {
            $value = (int) $digit * ($place % 2 === 0 ? 1 : 2);
            $sum += $value > 9 ? $value - 9 : $value;
        }
        return $sum % 10 === 0;
    }
}
