<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

/** Whose code asked the database: the nearest class that is no part of the way there, or the file where there is no class. */
class QueryCaller
{
    private const DEPTH = 40;
    private const WAY = '/^(?:Magento\\\\Framework\\\\|Magento\\\\Eav\\\\|Zend_|Closure$'
        . '|Vendor\\\\LeakResponse\\\\(?:Plugin|Model|Core)\\\\Record\\\\)/';

    public function name(): string
    {
        $file = '';
        foreach (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS, self::DEPTH) as $frame) {
            $file = basename($frame['file'] ?? $file);
            $class = (string) preg_replace('/\\\\(?:Interceptor|Proxy)$/D', '', $frame['class'] ?? '');
            if ($class !== '' && preg_match(self::WAY, $class) !== 1) {
                return "{$class}::{$frame['function']}";
            }
        }
        return $file;
    }
}
