<?php

declare(strict_types=1);

namespace LeakResponse\Schema;

use ReflectionClass;
use ReflectionMethod;
use RuntimeException;

/** Shapes of Api/Data as JSON Schema (2020-12), named by their interface without the suffix. */
class ReadTypes
{
    private const SPACE = 'Vendor\\LeakResponse\\Api\\Data\\';

    public function __construct(private readonly string $module)
    {
    }

    /** @return array<string, array<string, mixed>> */
    public function read(): array
    {
        $types = [];
        foreach (glob($this->module . '/Api/Data/*Interface.php') ?: [] as $file) {
            $name = basename($file, 'Interface.php');
            $types[$name] = $this->shape($name);
        }
        ksort($types, SORT_STRING);
        return $types ?: throw new RuntimeException('Api/Data holds no interface');
    }

    /** @return array<string, mixed> */
    public function shape(string $name): array
    {
        $class = new ReflectionClass(self::SPACE . $name . 'Interface');
        $properties = [];
        $required = [];
        foreach ($class->getMethods() as $getter) {
            $field = self::fieldOf($getter);
            $properties[$field] = $this->property($getter);
            if (!in_array('null', (array) ($properties[$field]['type'] ?? []), true) && !isset($properties[$field]['anyOf'])) {
                $required[] = $field;
            }
        }
        return [
            'type' => 'object',
            'description' => Tags::summary((string) $class->getDocComment()),
            'properties' => $properties,
            'required' => $required,
            'additionalProperties' => false,
            'x-view' => $this->viewOf($name),
        ];
    }

    /** The schema of a docblock type: int, string[], string|null, \Vendor\…\ScopeInterface[] … */
    public function schemaOf(string $type): array
    {
        if (str_ends_with($type, '|null')) {
            $schema = $this->schemaOf(substr($type, 0, -5));
            return isset($schema['$ref']) ? ['anyOf' => [$schema, ['type' => 'null']]] : [...$schema, 'type' => [$schema['type'], 'null']];
        }
        if (str_ends_with($type, '[]')) {
            return ['type' => 'array', 'items' => $this->schemaOf(substr($type, 0, -2))];
        }
        $scalars = ['int' => 'integer', 'string' => 'string', 'bool' => 'boolean'];
        if (isset($scalars[$type])) {
            return ['type' => $scalars[$type]];
        }
        if (!str_starts_with($type, '\\' . self::SPACE) || !interface_exists($type)) {
            throw new RuntimeException("{$type} is no type of the API");
        }
        return ['$ref' => '#/types/' . substr($type, strlen(self::SPACE) + 1, -strlen('Interface'))];
    }

    public static function snake(string $name): string
    {
        return strtolower((string) preg_replace('/(?<=\w)(?=[A-Z])/', '_', $name));
    }

    /** @return array<string, mixed> */
    private function property(ReflectionMethod $getter): array
    {
        $docblock = (string) $getter->getDocComment();
        if (preg_match('/@return\s+(\S+)/', $docblock, $found) !== 1) {
            throw new RuntimeException($getter->class . '::' . $getter->name . ' has no @return');
        }
        $schema = Tags::apply($docblock, '', $this->schemaOf($found[1]));
        $summary = Tags::summary($docblock);
        return $summary === '' ? $schema : [...$schema, 'description' => $summary];
    }

    private static function fieldOf(ReflectionMethod $getter): string
    {
        if (preg_match('/^(?:get|is|has)([A-Z]\w*)$/', $getter->name, $found) !== 1) {
            throw new RuntimeException($getter->class . '::' . $getter->name . ' is no getter');
        }
        return self::snake(lcfirst($found[1]));
    }

    /** The immutable class in Core that carries the shape. */
    private function viewOf(string $name): string
    {
        $core = $this->module . '/Core';
        $files = [...glob("{$core}/*/{$name}View.php") ?: [], ...glob("{$core}/*/*/{$name}View.php") ?: []];
        if (count($files) !== 1) {
            throw new RuntimeException("{$name} needs exactly one {$name}View in Core");
        }
        return 'Vendor\\LeakResponse\\Core' . strtr(substr($files[0], strlen($core), -4), '/', '\\');
    }
}
