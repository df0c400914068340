<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

use LeakResponse\Sandbox\Wiring\Settings;

/** Scripts and styles below /static: the sandbox's own, the module's built bundles, Magento's Knockout and RequireJS. */
class StaticFiles
{
    private const TYPES = [
        'js' => 'text/javascript; charset=utf-8',
        'css' => 'text/css; charset=utf-8',
        'json' => 'application/json',
        'svg' => 'image/svg+xml',
        'html' => 'text/html; charset=utf-8',
        'woff2' => 'font/woff2',
    ];
    private const LIBRARIES = [
        'knockout.js' => 'knockout/build/output/knockout-latest.js',
        'require.js' => 'requirejs/require.js',
    ];

    public function answer(Request $request): ?Response
    {
        if (preg_match('~^/static/([A-Za-z0-9_/-]+(?:\.[A-Za-z0-9_-]+)*\.([a-z0-9]+))$~D', $request->path, $part) !== 1) {
            return str_starts_with($request->path, '/static/') ? new Response(404, [], '') : null;
        }
        $file = $this->find($part[1]);
        return isset(self::TYPES[$part[2]]) && is_file($file)
            ? Response::file($file, self::TYPES[$part[2]])
            : new Response(404, [], '');
    }

    private function find(string $name): string
    {
        if (isset(self::LIBRARIES[$name])) {
            return Settings::repository() . '/node_modules/' . self::LIBRARIES[$name];
        }
        if (preg_match('~^view/(adminhtml|frontend|base)/(.+)$~D', $name, $part) === 1) {
            return Settings::module() . "/view/{$part[1]}/web/{$part[2]}";
        }
        return Settings::repository() . '/test/sandbox/static/' . $name;
    }
}
