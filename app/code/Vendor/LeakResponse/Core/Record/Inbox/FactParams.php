<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

use Vendor\LeakResponse\Core\Shared\ParamView;

/** The data of a fact as the parameters of a message. */
class FactParams
{
    /**
     * Nested names are joined by dots: `scope.kind`; lists of plain values become one text.
     *
     * @param array<mixed> $data
     * @return list<ParamView>
     */
    public static function of(array $data, string $prefix = ''): array
    {
        $params = [];
        foreach ($data as $name => $value) {
            if (is_array($value) && ($value === [] || !array_is_list($value) || is_array($value[0]))) {
                array_push($params, ...self::of($value, "{$prefix}{$name}."));
                continue;
            }
            $text = is_array($value) ? implode(', ', array_map(self::text(...), $value)) : self::text($value);
            $params[] = new ParamView($prefix . $name, $text);
        }
        return $params;
    }

    private static function text(mixed $value): string
    {
        return match (true) {
            is_bool($value) => $value ? 'yes' : 'no',
            is_scalar($value) => (string) $value,
            default => '',
        };
    }
}
