<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

/** Pages as text. Whatever comes from outside goes through `e`. */
class Html
{
    public static function e(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }

    /**
     * @param list<string> $styles addresses below /static
     * @param list<string> $scripts the same
     */
    public static function page(string $title, string $body, array $styles, array $scripts = [], string $language = 'en'): string
    {
        $head = '';
        foreach ($styles as $style) {
            $head .= '<link rel="stylesheet" href="/static/' . self::e($style) . "\">\n";
        }
        foreach ($scripts as $script) {
            $head .= '<script src="/static/' . self::e($script) . "\" defer></script>\n";
        }
        return "<!doctype html>\n<html lang=\"" . self::e($language) . "\">\n<head>\n<meta charset=\"utf-8\">\n"
            . '<meta name="viewport" content="width=device-width, initial-scale=1">' . "\n"
            . '<title>' . self::e($title) . "</title>\n<link rel=\"icon\" href=\"data:,\">\n{$head}</head>\n"
            . "<body>\n{$body}\n</body>\n</html>\n";
    }

    /** A labelled input. */
    public static function input(string $name, string $label, string $type, string $autocomplete, string $value = ''): string
    {
        $id = 'field-' . trim((string) preg_replace('/[^a-z]+/', '-', $name), '-');
        return "<p class=\"field\"><label for=\"{$id}\">" . self::e($label) . '</label>'
            . "<input id=\"{$id}\" name=\"" . self::e($name) . "\" type=\"{$type}\" autocomplete=\"{$autocomplete}\""
            . ' value="' . self::e($value) . '" required></p>';
    }

    /** A form that posts, with its key. */
    public static function form(string $action, string $formKey, string $fields, string $button): string
    {
        return '<form method="post" action="' . self::e($action) . '">'
            . '<input type="hidden" name="form_key" value="' . self::e($formKey) . '">'
            . $fields . '<p><button type="submit">' . self::e($button) . '</button></p></form>';
    }
}
