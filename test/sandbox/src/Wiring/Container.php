<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Wiring;

use ReflectionClass;
use ReflectionNamedType;
use ReflectionParameter;
use RuntimeException;

/**
 * Builds objects from the types of their constructors, one of each for a request. What a type cannot say stands in
 * Composition: which class serves a port, and values by name. It is what Magento's di.xml says, in PHP.
 */
class Container
{
    /** @var array<string, object> */
    private array $built = [];

    /**
     * @param array<class-string, class-string> $serves class by port
     * @param array<string, array<string, callable(self): mixed>> $values by class and parameter name
     */
    public function __construct(private readonly array $serves, private readonly array $values)
    {
    }

    /**
     * @template T of object
     * @param class-string<T> $type
     * @return T
     */
    public function get(string $type): object
    {
        $class = $this->serves[$type] ?? $type;
        $object = $this->built[$class] ??= $this->build($class);
        return $object instanceof $type ? $object : throw new RuntimeException("{$class} is no {$type}.");
    }

    /**
     * @template T of object
     * @param class-string<T> $type
     * @param T $object
     */
    public function put(string $type, object $object): void
    {
        $this->built[$this->serves[$type] ?? $type] = $object;
    }

    /** @param class-string $class */
    private function build(string $class): object
    {
        $reflection = new ReflectionClass($class);
        if (!$reflection->isInstantiable()) {
            throw new RuntimeException("Composition names no class for {$class}.");
        }
        $arguments = [];
        foreach ($reflection->getConstructor()?->getParameters() ?? [] as $parameter) {
            $arguments[] = $this->argument($class, $parameter);
        }
        return $reflection->newInstanceArgs($arguments);
    }

    private function argument(string $class, ReflectionParameter $parameter): mixed
    {
        $value = $this->values[$class][$parameter->getName()] ?? null;
        if ($value !== null) {
            return $value($this);
        }
        $type = $parameter->getType();
        if ($parameter->isDefaultValueAvailable() && (!$type instanceof ReflectionNamedType || $type->isBuiltin())) {
            return $parameter->getDefaultValue();
        }
        if ($type instanceof ReflectionNamedType && !$type->isBuiltin()) {
            if ($type->getName() === self::class) {
                return $this;
            }
            /** @var class-string $name */
            $name = $type->getName();
            return $this->get($name);
        }
        throw new RuntimeException("Composition gives {$class} no \${$parameter->getName()}.");
    }
}
