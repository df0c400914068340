<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use DateTimeImmutable;
use DateTimeZone;
use Vendor\LeakResponse\Api\Data\OptionInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Reads the options of a plan: names may repeat, unknown ones are refused by name. */
class SwitchOptions
{
    /**
     * @param list<OptionInterface> $options
     * @return array<string, list<string>> values by name, in the order given
     */
    public static function byName(array $options): array
    {
        $byName = [];
        foreach ($options as $option) {
            $byName[$option->getName()][] = $option->getValue();
        }
        return $byName;
    }

    /**
     * @param array<string, list<string>> $given
     * @param list<string> $known names that this action has; `expires_at` belongs to every switch
     * @throws Refusal
     */
    public static function refuseUnknown(array $given, array $known): void
    {
        foreach (array_keys($given) as $name) {
            if (!in_array($name, ['expires_at', ...$known], true)) {
                $shown = substr((string) preg_replace('/[^A-Za-z0-9_.]/', '?', (string) $name), 0, 64);
                throw Refusal::badField('options', "options: {$shown} is not an option of this action.");
            }
        }
    }

    /**
     * @param array<string, list<string>> $given
     * @throws Refusal
     */
    public static function one(array $given, string $name): string
    {
        $values = $given[$name] ?? [];
        if (count($values) > 1) {
            throw Refusal::badField('options', "options: {$name} may be given once.");
        }
        return $values[0] ?? '';
    }

    /**
     * @param array<string, list<string>> $given
     * @return array<string, list<string>> empty, or the option in its one form
     * @throws Refusal
     */
    public static function later(array $given, string $name, int $now): array
    {
        $text = self::one($given, $name);
        if ($text === '') {
            return [];
        }
        $at = self::instant($text);
        if ($at === 0 || $at <= $now) {
            throw Refusal::badField('options', "options: {$name} must be a time to come, for example 2026-11-21T18:00:00Z.");
        }
        return [$name => [gmdate('Y-m-d\TH:i:s\Z', intdiv($at, 1000000))]];
    }

    /** @return int microseconds, 0 when it is no instant in UTC */
    public static function instant(string $text): int
    {
        if (preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/D', $text) !== 1) {
            return 0;
        }
        $at = date_create_immutable($text, new DateTimeZone('UTC'));
        return $at instanceof DateTimeImmutable ? $at->getTimestamp() * 1000000 : 0;
    }
}
