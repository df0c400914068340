<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/**
 * Limits of single values: words allowed, lengths, ranges, patterns, counts. Messages name the limit, never the value.
 *
 * @phpstan-type Schema array<string, mixed>
 */
class SchemaLimits
{
    private const LARGEST = 9007199254740991;

    /** @param Schema $schema */
    public static function string(string $value, array $schema, string $path): string
    {
        $length = mb_strlen($value, 'UTF-8');
        $most = self::limit($schema, 'maxLength') ?? PHP_INT_MAX;
        if ($length > $most) {
            throw new Refusal('too_long', "{$path} may have at most {$most} characters.", $path);
        }
        $least = self::limit($schema, 'minLength') ?? 0;
        if ($length < $least) {
            throw new Refusal('too_short', "{$path} must have at least {$least} characters.", $path);
        }
        $enum = $schema['enum'] ?? null;
        if (is_array($enum) && !in_array($value, $enum, true)) {
            $words = implode(', ', array_filter($enum, is_string(...)));
            throw new Refusal('not_one_of', "{$path} must be one of {$words}.", $path);
        }
        $pattern = $schema['pattern'] ?? null;
        if (is_string($pattern) && preg_match('~' . $pattern . '~Du', $value) !== 1) {
            throw new Refusal('bad_format', "{$path} does not have the form {$pattern}.", $path);
        }
        return $value;
    }

    /** @param Schema $schema */
    public static function integer(int $value, array $schema, string $path): int
    {
        $least = self::limit($schema, 'minimum') ?? -self::LARGEST;
        $most = self::limit($schema, 'maximum') ?? self::LARGEST;
        if ($value < $least || $value > $most) {
            throw new Refusal('out_of_range', "{$path} must be between {$least} and {$most}.", $path);
        }
        return $value;
    }

    /** @param Schema $schema */
    public static function count(int $count, array $schema, string $path): void
    {
        $most = self::limit($schema, 'maxItems') ?? 1000;
        if ($count > $most) {
            throw new Refusal('too_many', "{$path} may have at most {$most} items.", $path);
        }
        $least = self::limit($schema, 'minItems') ?? 0;
        if ($count < $least) {
            throw new Refusal('too_few', "{$path} must have at least {$least} items.", $path);
        }
    }

    /** @param Schema $schema */
    private static function limit(array $schema, string $name): ?int
    {
        return is_int($schema[$name] ?? null) ? $schema[$name] : null;
    }
}
