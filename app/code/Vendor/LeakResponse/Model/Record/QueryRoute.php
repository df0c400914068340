<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http;
use Throwable;

/** The door of a request without what was typed into it: a route, an API path without its ids, the name of a command. */
class QueryRoute
{
    private const LONGEST = 128;

    public function __construct(private readonly RequestInterface $request)
    {
    }

    public function name(): string
    {
        try {
            $name = PHP_SAPI === 'cli' ? $this->command() : $this->ofRequest();
        } catch (Throwable) {
            $name = '';
        }
        return substr($name, 0, self::LONGEST);
    }

    private function ofRequest(): string
    {
        $route = $this->request instanceof Http ? (string) $this->request->getFullActionName() : '';
        // In the areas of the API there are no actions: `__`.
        return trim($route, '_') !== '' ? $route : $this->path();
    }

    /** Words of the address as they stand in route tables; everything else is an id. */
    private function path(): string
    {
        $path = (string) parse_url((string) ($_SERVER['REQUEST_URI'] ?? ''), PHP_URL_PATH);
        $words = array_map(
            static fn (string $word): string => preg_match('/^(?:V\d+|[a-zA-Z][a-zA-Z_-]{1,39})$/D', $word) === 1 ? $word : ':id',
            array_slice(array_filter(explode('/', $path), static fn (string $word): bool => $word !== ''), 0, 10)
        );
        return '/' . implode('/', $words);
    }

    private function command(): string
    {
        $words = array_map(strval(...), (array) ($_SERVER['argv'] ?? []));
        $script = basename((string) array_shift($words));
        foreach ($script === 'magento' ? $words : [] as $word) {
            if (preg_match('/^[a-z][a-z0-9_-]*(?::[a-z0-9_-]+)*$/iD', $word) === 1) {
                return $word;
            }
        }
        return $script;
    }
}
