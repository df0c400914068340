<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use JsonException;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\SchemaCheck;
use stdClass;

/**
 * Checks a raw request before a host reads anything from it. Nothing is coerced and nothing is ignored: Magento's own input
 * step drops unknown fields (a misspelt `website_id` would mean everybody), turns "1.9" into 1 and cuts huge numbers.
 *
 * @phpstan-import-type Route from RouteTable
 */
class RequestSchema
{
    public const MAX_BYTES = 262144;
    private const MAX_DEPTH = 8;

    public function __construct(private readonly RouteTable $routes, private readonly SchemaCheck $check)
    {
    }

    /**
     * What a caller must be allowed before anything else about the request is said to them.
     *
     * @param string $path as for `check`
     * @return list<string> ACL ids, all needed
     * @throws Refusal when there is no such route
     */
    public function rights(string $method, string $path): array
    {
        return $this->routes->match($method, $path)[0]['resources'];
    }

    /**
     * @param string $path as in webapi.xml, without host, store code and query
     * @param array<mixed> $query as PHP parsed it
     * @throws Refusal with the field in snake_case path form: `scope.ids[3]`
     */
    public function check(string $method, string $path, string $rawBody, array $query): MatchedRoute
    {
        if (strlen($rawBody) > self::MAX_BYTES) {
            throw new Refusal('body_too_large', 'The body may have at most 262144 bytes.', 'body', 413);
        }
        [$route, $inPath] = $this->routes->match($method, $path);
        $given = [
            'path' => $inPath,
            'query' => $query,
            'body' => $method === 'GET' ? $this->noBody($rawBody) : $this->body($rawBody),
        ];
        $this->refuseUnknown($route, 'query', $given['query']);
        $this->refuseUnknown($route, 'body', $given['body']);
        return new MatchedRoute(
            $route['method'],
            $route['path'],
            $route['service'],
            $route['call'],
            $route['resources'],
            $route['forced'],
            $this->params($route, $given),
            array_column($route['parameters'], 'name'),
        );
    }

    /**
     * @param Route $route
     * @param array<string, array<mixed>> $given by place: path, query, body
     * @return array<string, mixed>
     */
    private function params(array $route, array $given): array
    {
        $params = [];
        foreach ($route['parameters'] as ['name' => $name, 'field' => $field, 'in' => $in, 'required' => $required, 'schema' => $schema]) {
            if ($in === 'forced') {
                continue;
            }
            $key = $in === 'path' ? $name : $field;
            if (!array_key_exists($key, $given[$in])) {
                if ($required) {
                    throw new Refusal('missing_field', "{$field} is missing.", $field);
                }
                continue;
            }
            $value = $in === 'body' ? $given[$in][$key] : SchemaCheck::fromText($given[$in][$key], $schema, $field);
            $params[$name] = $this->check->read($value, $schema, $field, $this->routes->types());
        }
        return $params;
    }

    /**
     * @param Route $route
     * @param array<mixed> $given
     */
    private function refuseUnknown(array $route, string $place, array $given): void
    {
        $known = [];
        foreach ($route['parameters'] as $parameter) {
            if ($parameter['in'] === $place) {
                $known[] = $parameter['field'];
            }
        }
        SchemaCheck::refuseUnknown(array_keys($given), $known, '');
    }

    /** @return array<mixed> */
    private function noBody(string $rawBody): array
    {
        return $rawBody === '' ? [] : throw new Refusal('body_not_allowed', 'A GET request has no body.', 'body');
    }

    /** @return array<mixed> fields of the object; an empty body counts as one without fields */
    private function body(string $rawBody): array
    {
        if ($rawBody === '') {
            return [];
        }
        try {
            $value = json_decode($rawBody, false, self::MAX_DEPTH, JSON_THROW_ON_ERROR);
        } catch (JsonException $error) {
            throw new Refusal('bad_json', match ($error->getCode()) {
                JSON_ERROR_UTF8 => 'The body is not UTF-8.',
                JSON_ERROR_DEPTH => 'The body is nested too deeply.',
                default => 'The body is not JSON.',
            }, 'body');
        }
        return $value instanceof stdClass
            ? get_object_vars($value)
            : throw new Refusal('wrong_type', 'The body must be a JSON object.', 'body');
    }
}
