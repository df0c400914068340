<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use stdClass;

/**
 * Reads a decoded JSON value by the part of JSON Schema that scripts/schema writes, and builds the shapes of Api/Data from it.
 * The first thing that does not fit is refused with its path; no value is changed on the way.
 *
 * @phpstan-type Schema array<string, mixed>
 */
class SchemaCheck
{
    private const LARGEST = 9007199254740991;

    /**
     * @param mixed $value from json_decode with objects as stdClass
     * @param Schema $schema
     * @param array<string, Schema> $types shapes by name
     * @return mixed scalars and null as given, lists as lists, objects as the *View class of the shape
     * @throws Refusal
     */
    public function read(mixed $value, array $schema, string $path, array $types): mixed
    {
        if (isset($schema['$ref']) && is_string($schema['$ref'])) {
            return $this->readObject($value, $types[basename($schema['$ref'])], $path, $types);
        }
        $allowed = (array) ($schema['type'] ?? []);
        $type = self::typeOf($value);
        if ($type === 'integer' && is_float($value)) {
            throw new Refusal('out_of_range', "{$path} is beyond 2^53.", $path);
        }
        if (!in_array($type, $allowed, true)) {
            $wanted = implode(' or ', array_filter($allowed, is_string(...)));
            throw new Refusal('wrong_type', "{$path} must be of type {$wanted}, not {$type}.", $path);
        }
        return match (true) {
            is_string($value) => SchemaLimits::string($value, $schema, $path),
            is_int($value) => SchemaLimits::integer($value, $schema, $path),
            is_array($value) => $this->readList($value, $schema, $path, $types),
            default => $value,
        };
    }

    /**
     * A value of the path or the query, which is always text: canonical decimal digits where an integer is asked for.
     *
     * @param Schema $schema
     */
    public static function fromText(mixed $text, array $schema, string $path): mixed
    {
        if (is_string($text) && !mb_check_encoding($text, 'UTF-8')) {
            throw new Refusal('bad_format', "{$path} is not UTF-8.", $path);
        }
        if (($schema['type'] ?? '') !== 'integer' || !is_string($text)) {
            return is_array($text) ? array_values($text) : $text;
        }
        if (preg_match('/^(0|[1-9][0-9]*)$/D', $text) !== 1) {
            throw new Refusal('wrong_type', "{$path} must be of type integer.", $path);
        }
        return strlen($text) > 16 ? (float) self::LARGEST * 2 : (int) $text;
    }

    /**
     * @param list<int|string> $given
     * @param list<string> $known
     */
    public static function refuseUnknown(array $given, array $known, string $path): void
    {
        foreach ($given as $name) {
            if (in_array((string) $name, $known, true)) {
                continue;
            }
            $shown = $path . ($path === '' ? '' : '.') . substr((string) preg_replace('/[^A-Za-z0-9_.\-]/', '?', (string) $name), 0, 64);
            $near = array_filter($known, static fn (string $field): bool => levenshtein(substr((string) $name, 0, 64), $field) <= 2);
            $hint = $near === [] ? '' : ' Did you mean ' . implode(' or ', $near) . '?';
            throw new Refusal('unknown_field', "{$shown} is not a field of this request.{$hint}", $shown);
        }
    }

    /**
     * @param Schema $schema
     * @param array<string, Schema> $types
     */
    private function readObject(mixed $value, array $schema, string $path, array $types): object
    {
        if (!$value instanceof stdClass) {
            throw new Refusal('wrong_type', "{$path} must be of type object, not " . self::typeOf($value) . '.', $path);
        }
        /** @var array<string, Schema> $properties */
        $properties = $schema['properties'];
        $given = get_object_vars($value);
        self::refuseUnknown(array_keys($given), array_keys($properties), $path);
        $fields = [];
        foreach ($properties as $field => $property) {
            if (!array_key_exists($field, $given)) {
                throw new Refusal('missing_field', "{$path}.{$field} is missing.", "{$path}.{$field}");
            }
            $name = lcfirst(str_replace('_', '', ucwords($field, '_')));
            $fields[$name] = $this->read($given[$field], $property, "{$path}.{$field}", $types);
        }
        /** @var class-string $view named in the generated file, checked by a test */
        $view = $schema['x-view'];
        return new $view(...$fields);
    }

    /**
     * @param array<mixed> $list
     * @param Schema $schema
     * @param array<string, Schema> $types
     * @return list<mixed>
     */
    private function readList(array $list, array $schema, string $path, array $types): array
    {
        SchemaLimits::count(count($list), $schema, $path);
        /** @var Schema $items */
        $items = $schema['items'];
        $read = [];
        foreach (array_values($list) as $place => $item) {
            $read[] = $this->read($item, $items, "{$path}[{$place}]", $types);
        }
        return $read;
    }

    /** The JSON type. A whole number that PHP could only hold as a float is an integer out of range; 1.0 is a number. */
    private static function typeOf(mixed $value): string
    {
        return match (true) {
            is_string($value) => 'string',
            is_int($value) => 'integer',
            is_float($value) => abs($value) > self::LARGEST ? 'integer' : 'number',
            is_bool($value) => 'boolean',
            is_array($value) => 'array',
            $value === null => 'null',
            default => 'object',
        };
    }
}
