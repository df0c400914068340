<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use JsonException;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * The routes of the web API, from the file that scripts/schema generates.
 *
 * @phpstan-type Schema array<string, mixed>
 * @phpstan-type Parameter array{name: string, field: string, in: string, required: bool, schema: Schema}
 * @phpstan-type Route array{method: string, path: string, service: string, call: string, resources: list<string>,
 *     forced: list<string>, parameters: list<Parameter>}
 */
class RouteTable
{
    /** @var array{routes: list<Route>, types: array<string, Schema>, acl: list<string>}|null */
    private ?array $model = null;

    public function __construct(private readonly string $file = '')
    {
    }

    /**
     * @param string $path as in webapi.xml: `/V1/leakresponse/incidents/12`, without host, store code or query
     * @return array{0: Route, 1: array<string, string>} the route and the raw values of its path parameters
     * @throws Refusal unknown_route (404) or method_not_allowed (405)
     */
    public function match(string $method, string $path): array
    {
        $otherMethod = false;
        foreach ($this->model()['routes'] as $route) {
            $values = self::valuesIn($route['path'], $path);
            if ($values === null) {
                continue;
            }
            if ($route['method'] === $method) {
                return [$route, $values];
            }
            $otherMethod = true;
        }
        if ($otherMethod) {
            throw new Refusal('method_not_allowed', 'This route does not answer that method.', '', 405);
        }
        throw new Refusal('unknown_route', 'There is no such route.', '', 404);
    }

    /** Method and pattern of a request for records, free of ids; `unknown` for a path that is not ours. */
    public function nameOf(string $method, string $path): string
    {
        try {
            [$route] = $this->match($method, $path);
        } catch (Refusal) {
            return 'unknown';
        }
        return $route['method'] . ' ' . $route['path'];
    }

    /** @return list<Route> */
    public function routes(): array
    {
        return $this->model()['routes'];
    }

    /** @return array<string, Schema> */
    public function types(): array
    {
        return $this->model()['types'];
    }

    /** @return list<string> ACL ids of this module */
    public function acl(): array
    {
        return $this->model()['acl'];
    }

    /** @return array<string, string>|null null when the path does not fit the pattern */
    private static function valuesIn(string $pattern, string $path): ?array
    {
        $expected = explode('/', $pattern);
        $given = explode('/', $path);
        if (count($expected) !== count($given)) {
            return null;
        }
        $values = [];
        foreach ($expected as $place => $part) {
            if (str_starts_with($part, ':') && $given[$place] !== '') {
                $values[substr($part, 1)] = $given[$place];
            } elseif ($part !== $given[$place]) {
                return null;
            }
        }
        return $values;
    }

    /**
     * @return array{routes: list<Route>, types: array<string, Schema>, acl: list<string>}
     * @throws JsonException when the package is damaged
     */
    private function model(): array
    {
        if ($this->model === null) {
            $file = $this->file ?: dirname(__DIR__, 2) . '/etc/generated/routes.json';
            /** @var array{routes: list<Route>, types: array<string, Schema>, acl: list<string>} $model generated and tested */
            $model = json_decode((string) file_get_contents($file), true, 64, JSON_THROW_ON_ERROR);
            $this->model = $model;
        }
        return $this->model;
    }
}
