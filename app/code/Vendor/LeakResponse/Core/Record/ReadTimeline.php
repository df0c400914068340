<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Api\Data\TimelineEntryInterface;
use Vendor\LeakResponse\Core\Assess\TimelineEntryView;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\ParamView;

/** What happened in an incident, newest first: facts that still wait, then sealed entries. */
class ReadTimeline
{
    /** Waiting facts that are looked through. More wait only while nothing has sealed for long, which the status says. */
    private const WAITING = 5000;

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @return list<TimelineEntryInterface> */
    public function ofIncident(int $incidentId, int $limit): array
    {
        // The inbox first: a fact that is sealed in between is then seen twice, not missed.
        $waiting = $this->waiting($incidentId, $limit);
        $rows = $this->connection->fetchAll(
            "SELECT * FROM {$this->connection->table('leakresponse_record_entry')}"
            . " WHERE incident_id = ? ORDER BY entry_index DESC LIMIT {$limit}",
            [$incidentId]
        );
        $sealed = array_map(static fn (array $row): TimelineEntryInterface => self::sealed($row), $rows);
        $waiting = array_diff_key($waiting, array_flip(array_map(static fn (array $row): string => (string) $row['event_id'], $rows)));
        return array_slice([...array_values($waiting), ...$sealed], 0, $limit);
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
                $waiting[(string) $row['event_id']] = self::view($fields->at, $fields->type, $fields->actor, $fields->data, null);
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

    /** @param array<mixed> $data */
    private static function view(int $at, string $type, string $actor, array $data, ?string $index): TimelineEntryInterface
    {
        return new TimelineEntryView(Instant::text($at), $type, $actor, self::params($data, ''), $index);
    }

    /**
     * Nested names are joined by dots: `scope.kind`; lists of plain values become one text.
     *
     * @param array<mixed> $data
     * @return list<ParamView>
     */
    private static function params(array $data, string $prefix): array
    {
        $params = [];
        foreach ($data as $name => $value) {
            if (is_array($value) && ($value === [] || !array_is_list($value) || is_array($value[0]))) {
                array_push($params, ...self::params($value, "{$prefix}{$name}."));
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
