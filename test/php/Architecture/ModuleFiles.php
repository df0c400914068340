<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Architecture;

use PHPUnit\Framework\Assert;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use SimpleXMLElement;
use SplFileInfo;

/** Files of the module, by folder and ending. An empty answer fails the test: a rule that looked at nothing proves nothing. */
class ModuleFiles
{
    public static function root(): string
    {
        return dirname(__DIR__, 3) . '/app/code/Vendor/LeakResponse';
    }

    /**
     * @param list<string> $folders below the module, `` for the whole of it
     * @return array<string, string> text by path below the module
     */
    public static function read(array $folders, string $ending): array
    {
        $texts = [];
        foreach ($folders as $folder) {
            $from = rtrim(self::root() . '/' . $folder, '/');
            if (!is_dir($from)) {
                continue;
            }
            $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($from, RecursiveDirectoryIterator::SKIP_DOTS));
            foreach ($files as $file) {
                if ($file instanceof SplFileInfo && $file->isFile() && str_ends_with($file->getFilename(), $ending)) {
                    $texts[substr($file->getPathname(), strlen(self::root()) + 1)] = (string) file_get_contents($file->getPathname());
                }
            }
        }
        ksort($texts);
        Assert::assertNotSame([], $texts, 'There is nothing to check in ' . implode(', ', $folders));
        return $texts;
    }

    public static function xml(string $file): SimpleXMLElement
    {
        $xml = simplexml_load_string((string) file_get_contents(self::root() . '/' . $file));
        Assert::assertInstanceOf(SimpleXMLElement::class, $xml, $file);
        return $xml;
    }

    /** @return list<string> values of an attribute or text, not empty */
    public static function values(SimpleXMLElement $xml, string $xpath): array
    {
        $values = array_map(strval(...), $xml->xpath($xpath) ?: []);
        Assert::assertNotSame([], $values, "Nothing matches {$xpath}");
        return array_values($values);
    }

    /** The code without comments and without the contents of strings. */
    public static function codeOf(string $php): string
    {
        $code = '';
        foreach (token_get_all($php) as $token) {
            $isText = is_array($token) && in_array($token[0], [T_COMMENT, T_DOC_COMMENT, T_CONSTANT_ENCAPSED_STRING], true);
            $code .= $isText ? "''" : (is_array($token) ? $token[1] : $token);
        }
        return $code;
    }
}
