<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\MaintenanceMode;

/** One heading and one sentence for people whom a gate refuses: no script, no style sheet, nothing to load. */
class RefusalPage
{
    public static function html(string $heading, string $text, string $lang = 'en', string $dir = 'ltr'): string
    {
        [$heading, $text, $lang, $dir] = array_map(
            static fn (string $word): string => htmlspecialchars($word, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'),
            [$heading, $text, $lang, $dir]
        );
        return "<!DOCTYPE html>\n<html lang=\"{$lang}\" dir=\"{$dir}\">\n<head>\n<meta charset=\"utf-8\">\n"
            . "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            . "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n"
            . "<title>{$heading}</title>\n</head>\n<body>\n<main>\n<h1>{$heading}</h1>\n<p>{$text}</p>\n</main>\n</body>\n</html>\n";
    }
}
