<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Architecture;

use PHPUnit\Framework\TestCase;
use ReflectionClass;
use ReflectionMethod;
use ReflectionNamedType;
use Vendor\LeakResponse\Core\Operate\RouteTable;

class ApiContractsTest extends TestCase
{
    public function testEveryMethodOfTheApiSaysItsTypesInTheDocblockAsMagentoReadsThem(): void
    {
        foreach ($this->interfaces() as $interface) {
            self::assertStringContainsString('@api', (string) $interface->getDocComment(), $interface->getName());
            self::assertNotSame([], $interface->getMethods(), $interface->getName());
            foreach ($interface->getMethods() as $method) {
                $this->checkDocblock($method);
            }
        }
    }

    public function testServicesSayWhatTheyRefuse(): void
    {
        foreach ($this->interfaces() as $interface) {
            if (!str_contains($interface->getName(), '\\Data\\')) {
                $docblock = (string) $interface->getMethod('execute')->getDocComment();
                self::assertStringContainsString('@throws \Vendor\LeakResponse\Core\Shared\Refusal', $docblock, $interface->getName());
            }
        }
    }

    public function testShapesHaveGettersOnly(): void
    {
        $getters = 0;
        foreach ($this->interfaces() as $interface) {
            foreach (str_contains($interface->getName(), '\\Data\\') ? $interface->getMethods() : [] as $method) {
                self::assertMatchesRegularExpression('/^(get|is)[A-Z]/', $method->name, $interface->getName());
                self::assertSame([], $method->getParameters(), $interface->getName());
                $getters++;
            }
        }
        self::assertGreaterThan(100, $getters);
    }

    public function testEveryShapeIsBuiltFromItsFieldsByName(): void
    {
        $types = (new RouteTable())->types();
        self::assertNotSame([], $types);
        foreach ($types as $name => $schema) {
            self::assertIsArray($schema['properties']);
            /** @var class-string $view */
            $view = $schema['x-view'];
            $parameters = (new ReflectionClass($view))->getConstructor()?->getParameters() ?? [];
            $fields = array_map(
                static fn (string $field): string => lcfirst(str_replace('_', '', ucwords($field, '_'))),
                array_keys($schema['properties'])
            );
            $names = array_map(static fn ($parameter): string => $parameter->getName(), $parameters);
            self::assertEqualsCanonicalizing($fields, $names, $name);
        }
    }

    private function checkDocblock(ReflectionMethod $method): void
    {
        $where = $method->class . '::' . $method->name;
        $docblock = (string) $method->getDocComment();
        self::assertSame(1, preg_match('/@return\s+(\S+)/', $docblock, $return), "{$where} has no @return");
        $this->checkType($where, $return[1], (string) $method->getReturnType());
        foreach ($method->getParameters() as $parameter) {
            $found = preg_match('/@param\s+(\S+)\s+\$' . $parameter->getName() . '\b/', $docblock, $type);
            self::assertSame(1, $found, "{$where} documents no \${$parameter->getName()}");
            self::assertInstanceOf(ReflectionNamedType::class, $parameter->getType(), $where);
            $this->checkType($where, $type[1], (string) $parameter->getType());
        }
    }

    private function checkType(string $where, string $documented, string $native): void
    {
        $plain = str_ends_with($documented, '[]') ? 'array' : ltrim($documented, '\\');
        $plain = str_ends_with($plain, '|null') ? '?' . substr($plain, 0, -5) : $plain;
        self::assertSame($native, $plain, $where);
    }

    /** @return list<ReflectionClass<object>> */
    private function interfaces(): array
    {
        $interfaces = [];
        foreach (array_keys(ModuleFiles::read(['Api'], '.php')) as $path) {
            /** @var class-string $name */
            $name = 'Vendor\\LeakResponse\\' . str_replace('/', '\\', substr($path, 0, -4));
            $interfaces[] = new ReflectionClass($name);
        }
        return $interfaces;
    }
}
