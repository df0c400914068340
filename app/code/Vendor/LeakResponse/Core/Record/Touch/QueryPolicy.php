<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/**
 * Which reads by SQL become entries. One entry a request with its fingerprints, and one for each that stands out.
 *
 * `off` nothing, not even looked at · `large` what stands out and what hands out many rows · `staff` as `large`, and every read by
 * staff and machines · `all` shoppers and guests as well.
 *
 * @phpstan-import-type Group from QueryBook
 */
class QueryPolicy
{
    public const MODES = ['off', 'large', 'staff', 'all'];
    private const NAMED = 20;
    private const WORDS = 300;
    private const FLAGGED_WORDS = 1500;

    public readonly string $mode;

    /** @param int $many rows of one fingerprint in one request, from which on they stand out */
    public function __construct(string $mode, private readonly int $many = 500)
    {
        // A word nobody knows must not switch the watch off.
        $this->mode = in_array($mode, self::MODES, true) ? $mode : 'staff';
    }

    /**
     * @param list<Group> $groups
     * @return list<array{string, array<string, mixed>}> names of entries and their data
     */
    public function told(array $groups, int $leftOut, bool $isStaff, string $route): array
    {
        $definitions = [];
        foreach ($groups as $number => $group) {
            if ($group['shape']->isDefinition()) {
                $definitions[] = $group;
                unset($groups[$number]);
            }
        }
        $told = $definitions === [] ? [] : [['query.flagged', self::definitions($definitions, $route)]];
        foreach ($groups as $group) {
            $marks = $this->marks($group);
            if ($marks !== []) {
                $told[] = ['query.flagged', ['marks' => $marks, 'route' => $route] + self::words($group, self::FLAGGED_WORDS)];
            }
        }
        $read = array_values(array_filter($groups, fn (array $group): bool => $this->counts($group, $isStaff)));
        return $read === [] ? $told : [...$told, ['query.read', self::together($read, $leftOut, $route)]];
    }

    /**
     * @param Group $group
     * @return list<string>
     */
    private function marks(array $group): array
    {
        $shape = $group['shape'];
        $marks = $shape->isScan() && $group['rows'] < PersonalTouch::MANY ? array_diff($shape->marks, ['scan']) : $shape->marks;
        return array_values($group['rows'] >= $this->many ? [...$marks, 'many'] : $marks);
    }

    /** @param Group $group */
    private function counts(array $group, bool $isStaff): bool
    {
        if ($group['rows'] >= PersonalTouch::MANY) {
            return true;
        }
        $isOwn = PersonalTables::areOwn($group['shape']->tables) && $group['rows'] <= $group['times'];
        return !$isOwn && ($this->mode === 'all' || ($this->mode === 'staff' && $isStaff));
    }

    /**
     * A dump asks for every table, and so does the shop's own upgrade: one entry for all of them.
     *
     * @param non-empty-list<Group> $groups
     * @return array<string, mixed>
     */
    private static function definitions(array $groups, string $route): array
    {
        $tables = array_unique(array_merge(...array_map(static fn (array $group): array => $group['shape']->tables, $groups)));
        sort($tables, SORT_STRING);
        return [
            'marks' => ['definition'],
            'route' => $route,
            'tables' => $tables,
            'times' => array_sum(array_column($groups, 'times')),
            'caller' => $groups[0]['caller'],
        ];
    }

    /**
     * @param non-empty-list<Group> $groups
     * @return array<string, mixed>
     */
    private static function together(array $groups, int $leftOut, string $route): array
    {
        $tables = array_merge(...array_map(static fn (array $group): array => $group['shape']->tables, $groups));
        $more = array_sum(array_column(array_slice($groups, self::NAMED), 'times')) + $leftOut;
        return [
            'route' => $route,
            'categories' => PersonalTables::categories(array_values(array_unique($tables))),
            'statements' => array_sum(array_column($groups, 'times')) + $leftOut,
            'rows' => array_sum(array_column($groups, 'rows')),
            'queries' => array_map(
                static fn (array $group): array => self::words($group, self::WORDS),
                array_slice($groups, 0, self::NAMED)
            ),
        ] + ($more > 0 ? ['left_out' => $more] : []);
    }

    /**
     * The words of a statement that failed stay out: what broke it may stand in them.
     *
     * @param Group $group
     * @return array<string, mixed>
     */
    private static function words(array $group, int $length): array
    {
        ['shape' => $shape, 'failed' => $failed] = $group;
        $statement = $failed === 0 ? ['statement' => mb_strcut($shape->statement, 0, $length, 'UTF-8')] : ['failed' => $failed];
        return [
            'fingerprint' => $shape->fingerprint,
            'tables' => $shape->tables,
            'rows' => $group['rows'],
            'times' => $group['times'],
            'ms' => intdiv($group['ns'], 1_000_000),
            'caller' => $group['caller'],
        ] + $statement;
    }
}
