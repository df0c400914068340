<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use ReflectionClass;

/** Shapes of Api/Data as both hosts write them: snake_case fields, null fields left out. */
class SchemaArray
{
    private const SHAPES = 'Vendor\\LeakResponse\\Api\\Data\\';

    /** @var array<class-string, array<string, string>> getters by field name */
    private static array $getters = [];

    /** @return ($value is object ? array<string, mixed> : mixed) */
    public static function of(mixed $value): mixed
    {
        if (is_array($value)) {
            return array_map(self::of(...), $value);
        }
        if (!is_object($value)) {
            return $value;
        }
        $fields = [];
        foreach (self::getters($value::class) as $field => $getter) {
            $fields[$field] = self::of($value->{$getter}());
        }
        return array_filter($fields, static fn (mixed $field): bool => $field !== null);
    }

    /**
     * Only what the interface names: whatever else a class can do stays inside.
     *
     * @param class-string $class
     * @return array<string, string>
     */
    private static function getters(string $class): array
    {
        if (isset(self::$getters[$class])) {
            return self::$getters[$class];
        }
        $getters = [];
        foreach ((new ReflectionClass($class))->getInterfaces() as $name => $interface) {
            foreach (str_starts_with($name, self::SHAPES) ? $interface->getMethods() : [] as $method) {
                $field = (string) preg_replace('/^(get|is|has)(?=[A-Z])/', '', $method->getName());
                $getters[strtolower((string) preg_replace('/(?<=\w)(?=[A-Z])/', '_', $field))] = $method->getName();
            }
        }
        return self::$getters[$class] = $getters;
    }
}
