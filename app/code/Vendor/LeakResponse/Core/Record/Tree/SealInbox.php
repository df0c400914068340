<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Throwable;
use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Record\Inbox\WriterChain;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Moves waiting facts from the inbox into the tree: one batch, one transaction. */
class SealInbox
{
    private const BATCH = 4096;
    private const BATCH_BYTES = 8388608;

    private int $standIns = 0;

    public function __construct(
        private readonly Connection $connection,
        private readonly AppendEntries $entries,
        private readonly WriterChain $chain,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @return LedgerHead|null the head after the batch; null when nothing waits
     * @throws UnableToSeal
     */
    public function batch(LedgerHead $head): ?LedgerHead
    {
        // Without gaps locked at the end of the inbox, so that writers never wait for the sequencer.
        $this->connection->execute('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
        $this->standIns = 0;
        try {
            return $this->connection->transaction(fn (): ?LedgerHead => $this->move($head));
        } catch (Throwable $error) {
            $this->chain->undo($this->standIns);
            throw $error;
        }
    }

    public function isEmpty(): bool
    {
        return $this->connection->fetchAll("SELECT id FROM {$this->table()} LIMIT 1") === [];
    }

    private function move(LedgerHead $head): ?LedgerHead
    {
        $rows = $this->rows();
        if ($rows === []) {
            return null;
        }
        $sealed = $this->entries->append($head, array_map($this->fact(...), $rows));
        $this->delete(array_map(intval(...), array_column($rows, 'id')));
        return $sealed;
    }

    /** @return list<array<string, string|null>> in the order of arrival */
    private function rows(): array
    {
        $weight = $this->connection->fetchAll(
            'SELECT SUM(size) AS whole, MAX(size) AS largest FROM (SELECT LENGTH(bytes) AS size'
            . " FROM {$this->table()} ORDER BY id LIMIT " . self::BATCH . ') AS first'
        )[0] ?? [];
        $limit = (int) ($weight['whole'] ?? 0) <= self::BATCH_BYTES
            ? self::BATCH
            : max(1, intdiv(self::BATCH_BYTES, max(1, (int) ($weight['largest'] ?? 0))));
        return $this->connection->fetchAll(
            "SELECT id, event_id, writer, writer_counter, bytes FROM {$this->table()} ORDER BY id LIMIT {$limit}"
        );
    }

    /**
     * Exactly these: a writer that commits late may have a smaller number than one we have read.
     *
     * @param list<int> $ids in ascending order, at least one
     */
    private function delete(array $ids): void
    {
        [$first, $last] = [$ids[0] ?? 0, $ids[count($ids) - 1] ?? 0];
        $which = $last - $first + 1 === count($ids)
            ? "BETWEEN {$first} AND {$last}"
            : 'IN (' . implode(',', $ids) . ')';
        $this->connection->execute("DELETE FROM {$this->table()} WHERE id {$which}");
    }

    /** @param array<string, string|null> $row */
    private function fact(array $row): Fact
    {
        $bytes = (string) $row['bytes'];
        return strlen($bytes) > WriterChain::MAX_BYTES
            ? $this->standIn(bin2hex((string) $row['event_id']), hash('sha256', $bytes))
            : new Fact((string) $row['event_id'], (string) $row['writer'], (int) $row['writer_counter'], $bytes);
    }

    /** Ours are never too long: whoever wrote this one by hand must not stop the sequencer. */
    private function standIn(string $event, string $sha256): Fact
    {
        $this->standIns++;
        return $this->chain->next(
            'record.gap',
            new Actor('system', 'sequencer', 'none', 'cron'),
            ['lost' => ['too_long' => 1], 'event' => $event, 'sha256' => $sha256],
            $this->clock->now()->format('Y-m-d\TH:i:s.u\Z')
        );
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_inbox');
    }
}
