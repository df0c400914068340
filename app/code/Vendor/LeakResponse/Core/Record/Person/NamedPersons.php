<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;

/** The pseudonyms an entry is about: those that stand under `person` or `persons` in its data, and the shopper who acted. */
class NamedPersons
{
    private const DEEP = 4;

    /** @return list<string> 16 bytes each, no two alike */
    public static function in(FactFields $fields): array
    {
        $found = self::search($fields->data, self::DEEP);
        if (preg_match('/^customer:([0-9a-f]{32})$/D', $fields->actor, $part) === 1) {
            $found[] = $part[1];
        }
        return array_map(static fn (string $hex): string => (string) hex2bin($hex), array_values(array_unique($found)));
    }

    /**
     * @param array<mixed> $data
     * @return list<string> 32 hex digits each
     */
    private static function search(array $data, int $deep): array
    {
        $found = [];
        foreach ($data as $name => $value) {
            if ($name === 'person' || $name === 'persons') {
                foreach (is_array($value) ? $value : [$value] as $person) {
                    $isOne = is_string($person) && preg_match('/^[0-9a-f]{32}$/D', $person) === 1;
                    $found = $isOne ? [...$found, $person] : $found;
                }
            }
            if (is_array($value) && $deep > 0) {
                $found = [...$found, ...self::search($value, $deep - 1)];
            }
        }
        return $found;
    }
}
