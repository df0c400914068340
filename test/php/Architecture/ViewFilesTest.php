<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Architecture;

use PHPUnit\Framework\TestCase;

class ViewFilesTest extends TestCase
{
    public function testEveryTemplateAndAssetThatALayoutNamesIsThere(): void
    {
        foreach (ModuleFiles::read(['view'], '.xml') as $path => $text) {
            $area = explode('/', $path)[1];
            preg_match_all('/template="Vendor_LeakResponse::([^"]+)"/', $text, $templates);
            foreach ($templates[1] as $template) {
                self::assertFileExists(ModuleFiles::root() . "/view/{$area}/templates/{$template}", $path);
            }
            preg_match_all('/src="Vendor_LeakResponse::([^"]+)"/', $text, $assets);
            foreach ($assets[1] as $asset) {
                $this->assertAsset($area, $asset, $path);
            }
            self::assertSame(0, preg_match('/<(script|css)[^>]+src="https?:/', $text), $path);
        }
    }

    public function testEveryScriptAndAssetThatATemplateNamesIsThere(): void
    {
        foreach (ModuleFiles::read(['view', 'ViewModel'], '') as $path => $text) {
            if (!str_ends_with($path, '.phtml') && !str_ends_with($path, '.php') && !str_ends_with($path, '.xml')) {
                continue;
            }
            $area = explode('/', $path)[1];
            preg_match_all('~[\'"]Vendor_LeakResponse::([\w./-]+\.(?:js|css|svg|png))[\'"]~', $text, $urls);
            foreach ($urls[1] as $asset) {
                $this->assertAsset($area, $asset, $path);
            }
            preg_match_all('~[\'"](Vendor_LeakResponse/[\w./-]+)[\'"]~', $text, $modules);
            foreach ($modules[1] as $module) {
                $this->assertAsset($area, substr($module, strlen('Vendor_LeakResponse/')) . '.js', $path);
            }
        }
    }

    public function testTemplatesHoldNoScriptNoStyleAndNoUnescapedOutput(): void
    {
        foreach (ModuleFiles::read(['view'], '.phtml') as $path => $text) {
            self::assertSame(0, preg_match('/<script(?![^>]*(?:type="text\/x-magento-init"|\bsrc=))/i', $text), $path);
            self::assertSame(0, preg_match('/<style\b|\sstyle=|\son[a-z]+=|\{\{/i', $text), $path);
            self::assertSame(0, preg_match('/\becho\b|\bprint\b/', $text), $path);
            preg_match_all('/<\?=\s*(.+?)\s*\?>/s', $text, $outputs);
            foreach ($outputs[1] as $output) {
                $escaped = '~^(/\* @noEscape \*/ |\$(escaper|block)->escape\w+\(|\(int\)|\$block->get(Child|Block)Html\()~';
                $isEscaped = preg_match($escaped, $output) === 1;
                $isFixedText = preg_match("/\?\s*'[\w -]*'\s*:\s*'[\w -]*'$/", $output) === 1;
                self::assertTrue($isEscaped || $isFixedText, "{$path} writes {$output} as it is");
            }
        }
    }

    private function assertAsset(string $area, string $asset, string $where): void
    {
        $places = array_unique([$area, 'base', 'adminhtml', 'frontend']);
        $here = in_array($area, ['adminhtml', 'frontend', 'base'], true) ? [$area, 'base'] : $places;
        foreach ($here as $place) {
            if (is_file(ModuleFiles::root() . "/view/{$place}/web/{$asset}")) {
                $this->addToAssertionCount(1);
                return;
            }
        }
        self::fail("{$where} names {$asset}, which is not there.");
    }
}
