<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * The published notices that cover one account, in its language, and what its owner did with them.
 *
 * @phpstan-import-type Row from NoticeBook
 */
class MyNotices
{
    public function __construct(
        private readonly Connection $connection,
        private readonly NoticeBook $notices,
        private readonly ReaderDirectory $readers,
    ) {
    }

    /** @return list<MyNoticeView> newest first; empty for an account that does not exist */
    public function of(int $customerId): array
    {
        $rows = $this->notices->published();
        $reader = $rows === [] ? null : $this->readers->of($customerId);
        if ($reader === null) {
            return [];
        }
        $marks = $this->marks($customerId);
        $mine = array_filter($rows, static fn (array $row): bool => self::covers($row, $customerId, $reader));
        return array_values(array_map(
            static fn (array $row): MyNoticeView => self::view($row, $reader, $marks[(int) $row['id']] ?? null),
            $mine
        ));
    }

    /** Returns true the first time only; the primary key decides between two pages at once. */
    public function markShown(int $noticeId, int $customerId, int $at): bool
    {
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->table()} (notice_id, customer_id, shown_at) VALUES (?, ?, ?)",
            [$noticeId, $customerId, $at]
        ) === 1;
    }

    /** Returns true the first time only. */
    public function markAcknowledged(int $noticeId, int $customerId, int $at): bool
    {
        return $this->connection->execute(
            "UPDATE {$this->table()} SET acknowledged_at = ? WHERE notice_id = ? AND customer_id = ? AND acknowledged_at IS NULL",
            [$at, $noticeId, $customerId]
        ) === 1;
    }

    /** @return array<int, int|null> notices that were shown, with the instant of acknowledging */
    public function marks(int $customerId): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT notice_id, acknowledged_at FROM {$this->table()} WHERE customer_id = ?",
            [$customerId]
        );
        $marks = [];
        foreach ($rows as $row) {
            $marks[(int) $row['notice_id']] = $row['acknowledged_at'] === null ? null : (int) $row['acknowledged_at'];
        }
        return $marks;
    }

    /** @param Row $row */
    private static function covers(array $row, int $customerId, Reader $reader): bool
    {
        ['kind' => $kind, 'ids' => $ids] = NoticeBook::scope($row);
        if ($kind === 'customers') {
            return in_array($customerId, $ids, true);
        }
        return $customerId <= (int) $row['last_customer_id'] && match ($kind) {
            'all' => true,
            'websites' => in_array($reader->websiteId, $ids, true),
            'store_views' => in_array($reader->storeId, $ids, true),
            default => false,
        };
    }

    /** @param Row $row */
    private static function view(array $row, Reader $reader, ?int $acknowledgedAt): MyNoticeView
    {
        $text = NoticeTexts::choose(NoticeBook::texts($row), $reader->locale);
        return new MyNoticeView(
            (int) $row['id'],
            NoticeTexts::bcp47($text['locale']),
            NoticeTexts::direction($text['locale']),
            $text['title'],
            $text['body'],
            $text['advice'],
            Instant::text((int) $row['published_at']),
            $acknowledgedAt === null ? null : Instant::text($acknowledgedAt),
        );
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_notify_reader');
    }
}
