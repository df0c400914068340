<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/**
 * A statement without what it is about: literals, numbers and placeholders become `?`, lists of them one `(?)`, comments go, all
 * in small letters. What MySQL carries out inside of a comment stays in.
 */
class QueryText
{
    /** Longer statements are read to here: their ends are lists of values. */
    private const READ = 262144;

    private const STRINGS = '~(?:`[^`]*+`|/\*(?!M?!).*?(?:\*/|$)|--(?=\s|$)[^\n]*+|\#[^\n]*+)(*SKIP)(*FAIL)'
        . "|'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+(?:'|$)|\"[^\"\\\\]*+(?:(?:\\\\.|\"\")[^\"\\\\]*+)*+(?:\"|$)~s";

    private const COMMENTS = '~`[^`]*+`(*SKIP)(*FAIL)|/\*(?!M?!).*?(?:\*/|$)|/\*M?!\d*|\*/|--(?=\s|$)[^\n]*+|\#[^\n]*+~s';

    private const NUMBERS = '~`[^`]*+`(*SKIP)(*FAIL)|(?<![\w$])(?:0x[0-9a-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+)(?![\w$])|(?<![\w:]):\w+~i';

    /** @return string '' for a statement that cannot be read */
    public static function of(string $sql): string
    {
        $text = substr($sql, 0, self::READ);
        foreach ([[self::STRINGS, '?'], [self::COMMENTS, ' '], [self::NUMBERS, '?']] as [$pattern, $by]) {
            $text = preg_replace($pattern, $by, $text);
            if ($text === null) {
                return '';
            }
        }
        $text = strtolower(trim((string) preg_replace('/\s+/', ' ', $text), ' ;'));
        $text = (string) preg_replace('/\(\s*-?\?(?:\s*,\s*-?\?)*+\s*(?:\)|,?\s*$)/', '(?)', $text);
        $text = (string) preg_replace('/\(\?\)(?:\s*,\s*\(\?\))++/', '(?)', $text);
        return preg_match('//u', $text) === 1 ? $text : '';
    }
}
