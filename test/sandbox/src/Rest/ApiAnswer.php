<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use ReflectionClass;
use ReflectionMethod;

/** Writes answers as Magento's web API does: the getters of the contract in snake_case, without those that are null. */
class ApiAnswer
{
    private const CONTRACTS = 'Vendor\\LeakResponse\\Api\\Data\\';

    public function of(mixed $value): mixed
    {
        if (is_array($value)) {
            return array_map($this->of(...), $value);
        }
        return is_object($value) ? $this->object($value) : $value;
    }

    /** @return array<string, mixed> */
    private function object(object $value): array
    {
        $fields = [];
        foreach ($this->getters($value) as $getter) {
            $field = $this->of($value->{$getter->getName()}());
            if ($field !== null) {
                $fields[self::name($getter->getName())] = $field;
            }
        }
        return $fields;
    }

    /** @return list<ReflectionMethod> */
    private function getters(object $value): array
    {
        $getters = [];
        foreach (class_implements($value) as $contract) {
            if (str_starts_with($contract, self::CONTRACTS)) {
                array_push($getters, ...(new ReflectionClass($contract))->getMethods());
            }
        }
        return $getters;
    }

    private static function name(string $getter): string
    {
        $name = (string) preg_replace('/^(get|is|has)(?=[A-Z])/', '', $getter);
        return strtolower((string) preg_replace('/(?<=[a-z0-9])(?=[A-Z])/', '_', $name));
    }
}
