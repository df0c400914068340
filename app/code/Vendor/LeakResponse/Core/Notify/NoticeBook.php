<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use InvalidArgumentException;
use JsonException;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\RequestHash;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/**
 * The tables of notices and of their readers.
 *
 * @phpstan-type Row array<string, string|null>
 * @phpstan-import-type Text from NoticeTexts
 */
class NoticeBook
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
    public function byPublishKey(string $publishKey): ?array
    {
        return $this->rows('WHERE publish_key = ?', [$publishKey])[0] ?? null;
    }

    /** @return Row|null */
    public function byId(int $id, bool $locked = false): ?array
    {
        return $this->rows('WHERE id = ?' . ($locked ? ' FOR UPDATE' : ''), [$id])[0] ?? null;
    }

    /** @return list<NoticeView> newest first, at most 50 */
    public function ofIncident(int $incidentId): array
    {
        return array_map($this->view(...), $this->rows('WHERE incident_id = ? ORDER BY id DESC LIMIT 50', [$incidentId]));
    }

    /** @return list<Row> newest first, at most 100; a notice whose words are not those that were approved is shown to nobody */
    public function published(): array
    {
        $rows = $this->rows("WHERE state = 'published' ORDER BY published_at DESC, id DESC LIMIT 100", []);
        return array_values(array_filter($rows, self::isSound(...)));
    }

    /**
     * True where scope and texts are those the hash was made of: who writes to the table does not write to shoppers.
     *
     * @param Row $row
     */
    public static function isSound(array $row): bool
    {
        try {
            $hash = RequestHash::of(['scope' => self::scope($row), 'texts' => self::texts($row)]);
        } catch (JsonException | InvalidArgumentException) {
            return false;
        }
        return hash_equals($hash, (string) $row['content_hash']);
    }

    /**
     * @param array<string, string|int> $row column values
     * @return int the new number, or 0 when the idempotency key was there first
     */
    public function add(array $row): int
    {
        $columns = implode(', ', array_keys($row));
        $marks = implode(', ', array_fill(0, count($row), '?'));
        $added = $this->connection->execute("INSERT IGNORE INTO {$this->table()} ({$columns}) VALUES ({$marks})", array_values($row));
        return $added === 1 ? $this->connection->lastInsertId() : 0;
    }

    /**
     * Published notices cover the accounts that exist now, not those registered later.
     *
     * @return bool false when another notice was published with the same key a moment ago
     */
    public function publish(int $id, string $publishKey, int $at): bool
    {
        return $this->connection->execute(
            "UPDATE IGNORE {$this->table()} SET state = 'published', published_at = ?, publish_key = ?, last_customer_id ="
            . " (SELECT COALESCE(MAX(entity_id), 0) FROM {$this->connection->table('customer_entity')})"
            . " WHERE id = ? AND state = 'draft'",
            [$at, $publishKey, $id]
        ) === 1;
    }

    /** @param Row $row */
    public function view(array $row): NoticeView
    {
        $readers = $this->connection->table('leakresponse_notify_reader');
        $counts = $this->connection->fetchAll(
            "SELECT COUNT(*) AS shown, COUNT(acknowledged_at) AS acknowledged FROM {$readers} WHERE notice_id = ?",
            [(int) $row['id']]
        );
        $scope = self::scope($row);
        return new NoticeView(
            (int) $row['id'],
            (int) $row['incident_id'],
            (string) $row['state'],
            new ScopeView($scope['kind'], $scope['ids']),
            bin2hex((string) $row['content_hash']),
            $row['state'] === 'published' ? Instant::text((int) $row['published_at']) : null,
            (int) ($counts[0]['shown'] ?? 0),
            (int) ($counts[0]['acknowledged'] ?? 0),
            array_map(static fn (array $text): NoticeTextView => new NoticeTextView(...$text), self::texts($row)),
        );
    }

    /**
     * @param Row $row
     * @return array{kind: string, ids: list<int>}
     */
    public static function scope(array $row): array
    {
        /** @var array{kind: string, ids: list<int>} $scope written by DraftNotice */
        $scope = json_decode((string) $row['scope'], true, 8, JSON_THROW_ON_ERROR);
        return $scope;
    }

    /**
     * @param Row $row
     * @return non-empty-list<Text>
     */
    public static function texts(array $row): array
    {
        /** @var non-empty-list<Text> $texts written by DraftNotice */
        $texts = json_decode((string) $row['texts'], true, 8, JSON_THROW_ON_ERROR);
        return $texts;
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
        return $this->connection->table('leakresponse_notify_notice');
    }
}
