<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What all switches have in common: keep what stood, turn, look, put back. */
class Turning
{
    public function __construct(
        private readonly SwitchBook $book,
        private readonly SwitchTable $table,
        private readonly SwitchSource $source,
        private readonly PriorState $prior,
        private readonly RunTable $runs,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param non-empty-list<SwitchKey> $keys
     * @param array<string, mixed> $more prior state beside the switches
     * @return string hash of what was kept
     */
    public function keep(ContainmentRun $run, array $keys, array $more = []): string
    {
        $switches = array_map(
            static fn (?SwitchRow $row): ?array => $row?->toArray(),
            array_values($this->book->standing($keys))
        );
        return $this->prior->keep($run->id, ['switches' => array_values(array_filter($switches)), 'more' => $more]);
    }

    /**
     * @param non-empty-list<SwitchKey> $keys
     * @param array<string, mixed> $detail
     * @param array<string, string> $byTarget details of single targets, canonical JSON
     * @return int number of the turn
     */
    public function turnOn(ContainmentRun $run, array $keys, array $detail = [], array $byTarget = []): int
    {
        return $this->book->turnOn(
            $keys,
            $run->id,
            $detail === [] ? '' : CanonicalJson::encode($detail),
            SwitchOptions::instant($run->options['expires_at'][0] ?? ''),
            $byTarget
        );
    }

    /** @return array<mixed> prior state beside the switches */
    public function kept(ContainmentRun $run): array
    {
        $kept = $this->prior->open($run->id);
        return is_array($kept['more'] ?? null) ? $kept['more'] : [];
    }

    /**
     * @param non-empty-list<SwitchKey> $keys
     * @return array<mixed> prior state beside the switches
     * @throws Refusal opposite_act (409) while another act of this kind is being started
     */
    public function putBack(ContainmentRun $run, array $keys): array
    {
        // First of all: whoever starts the opposite act at this moment is now either before us or after us.
        $this->book->lock($keys[0]->kind);
        if ($this->runs->isStarting($run->action)) {
            throw Refusal::conflict('opposite_act', 'run_id', 'Another act on this switch is being started: look again.');
        }
        $kept = $this->prior->open($run->id);
        $before = array_fill_keys(array_map(static fn (SwitchKey $key): string => $key->name(), $keys), null);
        foreach (is_array($kept['switches'] ?? null) ? $kept['switches'] : [] as $row) {
            $row = SwitchRow::fromArray(is_array($row) ? $row : []);
            $before[$row->key->name()] = $row;
        }
        $this->book->restore($keys, $before, $run->id);
        return is_array($kept['more'] ?? null) ? $kept['more'] : [];
    }

    public function number(string $kind): int
    {
        return $this->book->number($kind);
    }

    public function lock(string $kind): int
    {
        return $this->book->lock($kind);
    }

    public function committed(): void
    {
        $this->source->forget();
        $this->book->mirror();
    }

    /**
     * @param non-empty-list<SwitchKey> $keys
     * @return int switches of the run that do not stand as it turned them
     */
    public function missing(ContainmentRun $run, array $keys): int
    {
        $this->source->forget();
        $on = [];
        foreach ($this->source->on($keys[0]->kind) as $row) {
            $on[$row->key->name()] = $row->runId;
        }
        return count(array_filter($keys, static fn (SwitchKey $key): bool => ($on[$key->name()] ?? '') !== $run->id));
    }

    /** @return array{state: string, expiresAt: int} */
    public function look(ContainmentRun $run): array
    {
        $rows = array_filter($this->table->ofRun($run->id), static fn (SwitchRow $row): bool => $row->isOn);
        $expiresAt = max([0, ...array_map(static fn (SwitchRow $row): int => $row->expiresAt, array_values($rows))]);
        $isDue = $expiresAt > 0 && $expiresAt <= Instant::micros($this->clock->now());
        return [
            'state' => match (true) {
                $run->phase === 'undone' => 'lifted',
                $run->guardedAt === 0 => 'waiting',
                $rows === [] => 'superseded',
                $isDue => 'asks',
                default => 'on',
            },
            'expiresAt' => $expiresAt,
        ];
    }
}
