<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\MaintenanceMode;

/**
 * Fills the template that the TypeScript build made (`etc/generated/maintenance.html`): `{{name}}` is a word, escaped;
 * `{{#name}}…{{/name}}` stands once for a word that is not empty and once for each item of a list, as `{{.}}`.
 */
class MaintenancePage
{
    private const BARE = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>503</title></head>'
        . '<body><main><h1>{{heading}}</h1></main></body></html>';

    /** @param array<mixed> $page words by name, as `Storefronts::pages` gives them */
    public function html(array $page): string
    {
        $template = @file_get_contents(dirname(__DIR__, 3) . '/etc/generated/maintenance.html');
        return self::fill($template === false ? self::BARE : $template, $page);
    }

    /** @param array<mixed> $page */
    private static function fill(string $template, array $page): string
    {
        $filled = preg_replace_callback(
            '/\{\{#([a-z_]+)\}\}(.*?)\{\{\/\1\}\}/s',
            static fn (array $part): string => self::section($part[2], $page[$part[1]] ?? '', $page),
            $template
        );
        return (string) preg_replace_callback(
            '/\{\{([a-z_]+)\}\}/',
            static fn (array $part): string => self::escaped($page[$part[1]] ?? ''),
            (string) $filled
        );
    }

    /** @param array<mixed> $page */
    private static function section(string $inner, mixed $value, array $page): string
    {
        if (is_array($value)) {
            return implode('', array_map(
                static fn (mixed $item): string => str_replace('{{.}}', self::escaped($item), $inner),
                $value
            ));
        }
        return $value === '' ? '' : self::fill($inner, $page);
    }

    /** Braces too: words that somebody typed are never read as a template. */
    private static function escaped(mixed $value): string
    {
        $text = is_scalar($value) ? (string) $value : '';
        return str_replace(['{', '}'], ['&#123;', '&#125;'], htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'));
    }
}
