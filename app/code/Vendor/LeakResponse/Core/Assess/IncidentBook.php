<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\TimelineEntryInterface;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/**
 * The table of incidents.
 *
 * @phpstan-type Row array<string, string|null>
 */
class IncidentBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param bool $latest what is committed now: after an INSERT that met the key, the row is younger than our snapshot
     * @return Row|null
     */
    public function byKey(string $idempotencyKey, bool $latest = false): ?array
    {
        return $this->rows('WHERE idempotency_key = ?' . ($latest ? ' LOCK IN SHARE MODE' : ''), [$idempotencyKey])[0] ?? null;
    }

    /** @return Row|null */
    public function byId(int $id): ?array
    {
        return $this->rows('WHERE id = ?', [$id])[0] ?? null;
    }

    /**
     * @param array<string, string> $filter wanted values by column
     * @param list<int> $hidden ids that whoever asks does not get to see
     * @return list<Row> newest first
     */
    public function page(array $filter, int $limit, int $offset, array $hidden = []): array
    {
        return $this->rows(self::where($filter, $hidden) . " ORDER BY id DESC LIMIT {$limit} OFFSET {$offset}", array_values($filter));
    }

    /**
     * @param array<string, string> $filter wanted values by column
     * @param list<int> $hidden
     */
    public function count(array $filter, array $hidden = []): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS n FROM {$this->table()} " . self::where($filter, $hidden),
            array_values($filter)
        );
        return (int) ($rows[0]['n'] ?? 0);
    }

    /**
     * @param list<int> $hidden ids that whoever asks does not get to see
     * @return Row|null the open incident with the highest number
     */
    public function open(array $hidden = []): ?array
    {
        return $this->rows("WHERE state = 'open'" . self::except($hidden) . ' ORDER BY id DESC LIMIT 1', [])[0] ?? null;
    }

    /** @param list<int> $hidden */
    private static function except(array $hidden): string
    {
        return $hidden === [] ? '' : ' AND id NOT IN (' . implode(', ', $hidden) . ')';
    }

    /**
     * @param array<string, string|int> $row column values
     * @return int the new number, or 0 when the idempotency key was there first
     */
    public function add(array $row): int
    {
        $columns = implode(', ', array_keys($row));
        $marks = implode(', ', array_fill(0, count($row), '?'));
        $added = $this->connection->execute(
            "INSERT IGNORE INTO {$this->table()} ({$columns}) VALUES ({$marks})",
            array_values($row)
        );
        return $added === 1 ? $this->connection->lastInsertId() : 0;
    }

    /** @return bool false when the version has moved on */
    public function setQuiet(int $id, int $version, bool $isQuiet): bool
    {
        return $this->connection->execute(
            "UPDATE {$this->table()} SET is_quiet = ?, version = version + 1 WHERE id = ? AND version = ?",
            [$isQuiet ? 1 : 0, $id, $version]
        ) === 1;
    }

    public function markPreserveOnly(int $id, bool $isOn): void
    {
        $this->connection->execute(
            "UPDATE {$this->table()} SET preserve_only = ?, version = version + 1 WHERE id = ?",
            [$isOn ? 1 : 0, $id]
        );
    }

    /**
     * @param Row $row
     * @param list<TimelineEntryInterface> $timeline
     */
    public static function view(array $row, array $timeline = []): IncidentView
    {
        /** @var array{kind: string, ids: list<int>} $scope written by DeclareIncident */
        $scope = json_decode((string) $row['scope'], true, 8, JSON_THROW_ON_ERROR);
        return new IncidentView(
            (int) $row['id'],
            (string) $row['state'],
            (string) $row['noticed'],
            (string) $row['noticed_at'],
            Instant::text((int) $row['aware_at']),
            (string) $row['ongoing'],
            new ScopeView($scope['kind'], $scope['ids']),
            (string) $row['led_by'],
            (string) $row['leader_name'],
            (int) $row['version'],
            $timeline,
            ($row['is_quiet'] ?? '0') === '1',
            (int) ($row['preserve_only'] ?? 0) === 1,
        );
    }

    /**
     * @param array<string, string> $filter by column
     * @param list<int> $hidden
     */
    private static function where(array $filter, array $hidden): string
    {
        $wanted = array_map(static fn (string $column): string => "{$column} = ?", array_keys($filter));
        return 'WHERE ' . implode(' AND ', ['1 = 1', ...$wanted]) . self::except($hidden);
    }

    /**
     * @param list<scalar|null> $values
     * @return list<Row>
     */
    private function rows(string $where, array $values): array
    {
        return $this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_assess_incident');
    }
}
