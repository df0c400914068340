<?php

declare(strict_types=1);

namespace LeakResponse\Schema;

use ReflectionMethod;
use ReflectionParameter;
use RuntimeException;
use SimpleXMLElement;

/** Routes of etc/webapi.xml with their parameters: from the path, the body (POST) or the query (GET), or forced by the host. */
class ReadRoutes
{
    public function __construct(private readonly ReadTypes $types, private readonly string $module)
    {
    }

    /** @return list<array<string, mixed>> */
    public function read(): array
    {
        $routes = [];
        foreach (self::xml($this->module . '/etc/webapi.xml')->route as $route) {
            $routes[] = $this->route($route);
        }
        return $routes ?: throw new RuntimeException('webapi.xml holds no route');
    }

    /** @return list<string> */
    public static function aclIds(string $module): array
    {
        $ids = [];
        foreach (self::xml($module . '/etc/acl.xml')->xpath('//resource[@title]') ?: [] as $resource) {
            $ids[] = (string) $resource['id'];
        }
        return $ids ?: throw new RuntimeException('acl.xml holds no resource');
    }

    /** @return array<string, mixed> */
    private function route(SimpleXMLElement $route): array
    {
        $service = (string) $route->service['class'];
        $call = new ReflectionMethod($service, (string) $route->service['method']);
        $docblock = (string) $call->getDocComment();
        preg_match_all('/:(\w+)/', (string) $route['url'], $inPath);
        $forced = [];
        foreach ($route->data->parameter ?? [] as $parameter) {
            if ((string) $parameter['force'] === 'true') {
                $forced[] = (string) $parameter['name'];
            }
        }
        preg_match('/@return\s+(\S+)/', $docblock, $returns);
        $resources = [];
        foreach ($route->resources->resource as $resource) {
            $resources[] = (string) $resource['ref'];
        }
        return [
            'method' => (string) $route['method'],
            'path' => (string) $route['url'],
            'service' => $service,
            'call' => $call->name,
            'summary' => Tags::summary($docblock),
            'resources' => $resources,
            'forced' => $forced,
            'parameters' => $this->parameters($call, $inPath[1], $forced, (string) $route['method']),
            'answer' => $this->types->schemaOf($returns[1] ?? ''),
        ];
    }

    /**
     * @param list<string> $inPath
     * @param list<string> $forced
     * @return list<array<string, mixed>>
     */
    private function parameters(ReflectionMethod $call, array $inPath, array $forced, string $method): array
    {
        $parameters = [];
        foreach ($call->getParameters() as $parameter) {
            $name = $parameter->getName();
            $place = in_array($name, $forced, true) ? 'forced' : ($method === 'GET' ? 'query' : 'body');
            $parameters[] = [
                'name' => $name,
                'field' => ReadTypes::snake($name),
                'in' => in_array($name, $inPath, true) ? 'path' : $place,
                'required' => !$parameter->isOptional(),
                'schema' => $this->schema($call, $parameter),
            ];
        }
        return $parameters;
    }

    /** @return array<string, mixed> */
    private function schema(ReflectionMethod $call, ReflectionParameter $parameter): array
    {
        $docblock = (string) $call->getDocComment();
        $name = $parameter->getName();
        if (preg_match('/@param\s+(\S+)\s+\$' . $name . '\b/', $docblock, $found) !== 1) {
            throw new RuntimeException("{$call->class}::{$call->name} documents no {$name}");
        }
        return Tags::apply($docblock, $name, $this->types->schemaOf($found[1]));
    }

    private static function xml(string $file): SimpleXMLElement
    {
        return simplexml_load_string((string) file_get_contents($file)) ?: throw new RuntimeException("{$file} cannot be read");
    }
}
