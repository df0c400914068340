<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\TimelineEntryInterface;
use Vendor\LeakResponse\Core\Assess\TimelineEntryView;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Inbox\FactParams;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** What happened in an incident, newest first: facts that still wait, then sealed entries. */
class ReadTimeline
{
    /** Waiting facts that are looked through. More wait only while nothing has sealed for long, which the status says. */
    private const WAITING = 5000;

    public function __construct(
        private readonly Connection $connection,
        private readonly Projection $projection,
        private readonly LedgerReader $ledger,
    ) {
    }

    /** @return list<TimelineEntryInterface> */
    public function ofIncident(int $incidentId, int $limit): array
    {
        // In the order that facts travel: one that moves on in between is seen twice, not missed.
        $waiting = $this->waiting($incidentId, $limit);
        $justSealed = $this->justSealed($incidentId);
        $rows = $this->connection->fetchAll(
            "SELECT * FROM {$this->connection->table('leakresponse_record_entry')}"
            . " WHERE incident_id = ? ORDER BY at DESC, entry_index DESC LIMIT {$limit}",
            [$incidentId]
        );
        $sealed = [];
        foreach ($rows as $row) {
            $sealed[bin2hex((string) $row['event_id'])] = self::sealed($row);
        }
        return array_slice(array_values([
            ...array_diff_key($waiting, $justSealed, $sealed),
            ...array_diff_key($justSealed, $sealed),
            ...$sealed,
        ]), 0, $limit);
    }

    /**
     * First and last ledger index of a run.
     *
     * @return array{string|null, string|null} null while nothing of it is sealed
     */
    public function indicesOfRun(string $runId): array
    {
        $row = $this->connection->fetchAll(
            'SELECT MIN(entry_index) AS first, MAX(entry_index) AS last'
            . " FROM {$this->connection->table('leakresponse_record_entry')} WHERE run_id = ?",
            [$runId]
        )[0] ?? ['first' => null, 'last' => null];
        return [$row['first'], $row['last']];
    }

    /** @return array<string, TimelineEntryInterface> by event id, entries that the projection has not reached */
    private function justSealed(int $incidentId): array
    {
        $from = $this->projection->size();
        $entries = $this->ledger->entries($from, self::WAITING, $this->ledger->head()->size ?? 0);
        $views = [];
        foreach (array_reverse($entries, true) as $offset => $bytes) {
            $fields = FactFields::of($bytes);
            if ($fields->incident === $incidentId) {
                $views[bin2hex($fields->id)] = self::fact($fields, (string) ($from + $offset));
            }
        }
        return $views;
    }

    /** @return array<string, TimelineEntryInterface> by event id */
    private function waiting(int $incidentId, int $limit): array
    {
        $rows = $this->connection->fetchAll(
            'SELECT event_id, bytes FROM (SELECT id, event_id, bytes FROM '
            . "{$this->connection->table('leakresponse_record_inbox')} ORDER BY id DESC LIMIT " . self::WAITING . ') AS newest'
            . " WHERE INSTR(bytes, ?) > 0 ORDER BY id DESC LIMIT {$limit}",
            [",\"incident\":{$incidentId},\"n\":"]
        );
        $waiting = [];
        foreach ($rows as $row) {
            $fields = FactFields::of((string) $row['bytes']);
            if ($fields->incident === $incidentId) {
                $waiting[bin2hex((string) $row['event_id'])] = self::fact($fields, null);
            }
        }
        return $waiting;
    }

    /** @param array<string, string|null> $row */
    private static function sealed(array $row): TimelineEntryInterface
    {
        $data = json_decode((string) $row['params'], true);
        return self::view(
            (int) $row['at'],
            (string) $row['type'],
            (string) $row['actor'],
            is_array($data) ? $data : [],
            (string) $row['entry_index']
        );
    }

    private static function fact(FactFields $fields, ?string $index): TimelineEntryInterface
    {
        return self::view($fields->at, $fields->type, $fields->actor, $fields->data, $index);
    }

    /** @param array<mixed> $data */
    private static function view(int $at, string $type, string $actor, array $data, ?string $index): TimelineEntryInterface
    {
        return new TimelineEntryView(Instant::text($at), $type, $actor, FactParams::of($data), $index);
    }
}
