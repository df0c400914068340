<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console;

use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** `--scope=all`, `--scope=websites:1,2`, `--scope=store_views:3`, `--scope=customers:17`. There is no default. */
class ReadScope
{
    public const HELP = 'all, or websites:1,2, store_views:3, customers:17 (incidents also: unknown)';

    /** @throws Refusal */
    public static function of(string $text): ScopeView
    {
        if ($text === 'all' || $text === 'unknown') {
            return new ScopeView($text, []);
        }
        if (preg_match('/^(websites|store_views|customers):([1-9]\d{0,9}(?:,[1-9]\d{0,9})*)$/D', $text, $part) !== 1) {
            throw Refusal::badField('--scope', '--scope must be ' . self::HELP . '.');
        }
        return new ScopeView($part[1], array_map(intval(...), explode(',', $part[2])));
    }
}
