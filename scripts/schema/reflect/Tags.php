<?php

declare(strict_types=1);

namespace LeakResponse\Schema;

use RuntimeException;

/**
 * Constraints in docblocks of Api/. On a method of a service the first word names the parameter, on a getter there is none:
 *
 *     @lr-enum noticed customer_export skimmer      one of these words
 *     @lr-length idempotencyKey 8 64                characters, least and most (of each item of a list)
 *     @lr-items ids 0 1000                          how many items a list may have
 *     @lr-range limit 1 1000                        integers, least and most (of each item of a list)
 *     @lr-pattern runId ^[0-9a-f-]{36}$             regular expression that PHP and ECMAScript read alike
 */
class Tags
{
    /** @return array<string, mixed> JSON Schema with the constraints that $docblock gives to $name (empty on a getter) */
    public static function apply(string $docblock, string $name, array $schema): array
    {
        preg_match_all('/@lr-(\w+)[ \t]+(.+?)[ \t]*\r?$/m', $docblock, $found, PREG_SET_ORDER);
        foreach ($found as [, $tag, $text]) {
            $words = preg_split('/\s+/', $text) ?: [];
            if ($name !== '' && array_shift($words) !== $name) {
                continue;
            }
            $schema = self::one($tag, $words, $schema);
        }
        return $schema;
    }

    /**
     * @param list<string> $words
     * @param array<string, mixed> $schema
     * @return array<string, mixed>
     */
    private static function one(string $tag, array $words, array $schema): array
    {
        if ($tag === 'items') {
            return [...$schema, 'minItems' => (int) $words[0], 'maxItems' => (int) $words[1]];
        }
        if (isset($schema['items'])) {
            return [...$schema, 'items' => self::one($tag, $words, $schema['items'])];
        }
        return [...$schema, ...match ($tag) {
            'enum' => ['enum' => $words],
            'length' => ['minLength' => (int) $words[0], 'maxLength' => (int) $words[1]],
            'range' => ['minimum' => (int) $words[0], 'maximum' => (int) $words[1]],
            'pattern' => ['pattern' => $words[0]],
            default => throw new RuntimeException("@lr-{$tag} is not known"),
        }];
    }

    /** The sentence of a docblock: its text before the first tag, on one line. */
    public static function summary(string $docblock): string
    {
        $text = (string) preg_replace('/^\s*\/?\*+\/?[ \t]?/m', '', $docblock);
        $text = (string) preg_replace('/^\s*@.*$/ms', '', $text);
        return trim((string) preg_replace('/\s+/', ' ', rtrim($text, "/* \n")));
    }
}
