<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Person\NamedPersons;

/** What the search table says about an entry: written as SQL literals, and compared with what stands there. */
class EntryRow
{
    /** Data that are longer are read from the entry itself. */
    private const MAX_PARAMS = 60000;

    /** @param array<string, string|null> $row */
    public static function isOf(array $row, FactFields $fields): bool
    {
        $said = [(string) $row['type'], (string) $row['actor'], (string) $row['door'], (int) $row['at'], $row['run_id']];
        $params = self::params($fields);
        return $said === [$fields->type, $fields->actor, $fields->door, $fields->at, $fields->run]
            && ($row['incident_id'] === null ? null : (int) $row['incident_id']) === $fields->incident
            && $row['params'] === (strlen($params) > self::MAX_PARAMS ? null : $params);
    }

    /** @param list<string> $named */
    public static function names(array $named, FactFields $fields): bool
    {
        $wanted = array_map(static fn (string $one): string => bin2hex($one) . " {$fields->at}", NamedPersons::in($fields));
        sort($wanted);
        sort($named);
        return $wanted === $named;
    }

    /** @param bool $isIdTaken by another row: whoever writes the inbox by hand can use one twice */
    public static function literal(int $index, string $bytes, bool $isIdTaken): string
    {
        $fields = FactFields::of($bytes);
        $id = $isIdTaken || $fields->id === '' ? substr(hash('sha256', "{$index}:{$bytes}", true), 0, 16) : $fields->id;
        $params = self::params($fields);
        return "({$index}," . self::text($id) . ',' . self::text($fields->type) . ',' . self::text($fields->actor)
            . ',' . self::text($fields->door) . ",{$fields->at}," . ($fields->incident ?? 'NULL')
            . ',' . ($fields->run === null ? 'NULL' : self::text($fields->run))
            . ',' . (strlen($params) > self::MAX_PARAMS ? 'NULL' : self::text($params)) . ')';
    }

    /** Escaped to ASCII: the shop's tables and connections have different character sets. */
    private static function params(FactFields $fields): string
    {
        return json_encode($fields->data, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    }

    public static function text(string $bytes): string
    {
        return $bytes === '' ? "''" : '0x' . bin2hex($bytes);
    }
}
