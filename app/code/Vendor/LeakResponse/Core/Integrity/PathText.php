<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/**
 * Names of files as text: whatever is no plain ASCII letter, digit or sign is percent-encoded, so that no name breaks a line of the
 * manifest, hides by look-alike letters or turns the direction of reading.
 */
class PathText
{
    public static function of(string $path): string
    {
        return (string) preg_replace_callback(
            '/[^\x21-\x24\x26-\x7E]/',
            static fn (array $byte): string => '%' . strtoupper(bin2hex($byte[0])),
            $path
        );
    }

    public static function path(string $text): string
    {
        return rawurldecode($text);
    }

    /** Sorts as a walk goes: a folder's contents stand behind it, before the next name. */
    public static function order(string $path): string
    {
        return strtr($path, '/', "\0");
    }

    /** Is this path the folder or below it? */
    public static function isIn(string $path, string $folder): bool
    {
        return $path === $folder || str_starts_with($path, $folder . '/');
    }
}
