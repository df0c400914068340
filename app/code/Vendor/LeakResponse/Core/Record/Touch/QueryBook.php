<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/**
 * The reads of personal tables of one request, by fingerprint. Memory only, and bounded; neither statements nor their values
 * are kept, only shapes.
 *
 * @phpstan-type Group array{shape: QueryShape, caller: string, times: int, rows: int, failed: int, ns: int}
 */
class QueryBook
{
    private const GROUPS = 200;
    private const KNOWN = 500;
    /** Statements longer than this are not remembered by their text. */
    private const SHORT = 4096;

    /** @var array<string, Group> */
    private array $groups = [];

    /** @var array<string, QueryShape|null> by statement */
    private array $shapes = [];

    private int $leftOut = 0;

    public function __construct(private readonly PersonalTables $tables)
    {
    }

    /** @return QueryShape|null null when the statement reads nothing of persons */
    public function shape(string $sql): ?QueryShape
    {
        if (!$this->tables->mayBeIn($sql)) {
            return null;
        }
        if (array_key_exists($sql, $this->shapes)) {
            return $this->shapes[$sql];
        }
        $shape = QueryShape::of($sql, $this->tables);
        if (count($this->shapes) < self::KNOWN && strlen($sql) < self::SHORT) {
            $this->shapes[$sql] = $shape;
        }
        return $shape;
    }

    /**
     * @param int|null $rows null for a statement that failed
     * @param callable(): string $caller asked once for a fingerprint
     */
    public function add(QueryShape $shape, ?int $rows, int $nanoseconds, callable $caller): void
    {
        $key = $shape->fingerprint;
        if (!isset($this->groups[$key])) {
            if (count($this->groups) >= self::GROUPS) {
                $this->leftOut++;
                return;
            }
            $this->groups[$key] = ['shape' => $shape, 'caller' => $caller(), 'times' => 0, 'rows' => 0, 'failed' => 0, 'ns' => 0];
        }
        $this->groups[$key]['times']++;
        $this->groups[$key]['rows'] += max(0, $rows ?? 0);
        $this->groups[$key]['failed'] += $rows === null ? 1 : 0;
        $this->groups[$key]['ns'] += $nanoseconds;
    }

    public function isEmpty(): bool
    {
        return $this->groups === [];
    }

    /** @return array{list<Group>, int} most rows first, and how many more statements there were; forgets them */
    public function take(): array
    {
        $groups = array_values($this->groups);
        usort($groups, static fn (array $a, array $b): int => [$b['rows'], $b['times']] <=> [$a['rows'], $a['times']]);
        $leftOut = $this->leftOut;
        [$this->groups, $this->leftOut, $this->shapes] = [[], 0, []];
        return [$groups, $leftOut];
    }
}
