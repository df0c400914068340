<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Contain\Guard\UnableToMirrorEpoch;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Turns switches. Every turn, also a lift, has a higher number than all before, so an old row brought back never wins.
 *
 * `turn` and `restore` belong in the run's transaction; `mirror` comes after its commit. A crash between the two leaves
 * the file behind the database, whose later number wins; the next `mirror` catches up.
 */
class SwitchBook
{
    public function __construct(
        private readonly Connection $connection,
        private readonly SwitchTable $table,
        private readonly SwitchFile $file,
        private readonly SwitchSeal $seal,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    /**
     * Holds the kind until the transaction ends.
     *
     * @return int the number of its last turn, 0 before the first
     */
    public function lock(string $kind): int
    {
        $held = $this->table->lock($this->seal->sign(
            SwitchKey::counter($kind),
            false,
            0,
            0,
            '',
            '',
            0,
            $this->identifiers->bytes(16)
        ));
        $filed = $this->file->read();
        $numbers = [0];
        foreach ([$held, ...array_values($this->table->read($kind, true)), ...array_values($filed)] as $row) {
            $isOfKind = $row->key->kind === $kind || $row->key->name() === $held->key->name();
            $numbers[] = $isOfKind && $this->seal->isGenuine($row) ? $row->number : 0;
        }
        return max($numbers);
    }

    /** The number of the last turn, without holding anything; a plan is bound to it. */
    public function number(string $kind): int
    {
        $counter = $this->table->read(SwitchKey::COUNTER)[SwitchKey::counter($kind)->name()] ?? null;
        return $counter !== null && $this->seal->isGenuine($counter) ? $counter->number : 0;
    }

    /**
     * @param non-empty-list<SwitchKey> $keys of one kind
     * @return array<string, SwitchRow|null> genuine rows as they stand, by key name
     */
    public function standing(array $keys): array
    {
        $rows = $this->table->read($keys[0]->kind, true);
        $filed = $this->file->read();
        $standing = [];
        foreach ($keys as $key) {
            $row = $rows[$key->name()] ?? null;
            $file = $filed[$key->name()] ?? null;
            $genuine = array_filter([$row, $file], fn (?SwitchRow $one): bool => $one !== null && $this->seal->isGenuine($one));
            usort($genuine, static fn (SwitchRow $one, SwitchRow $other): int => $other->number <=> $one->number);
            // The later of both, as at the doors: an old row brought back is not what stands.
            $standing[$key->name()] = $genuine[0] ?? null;
        }
        return $standing;
    }

    /**
     * Turn on, held by the run.
     *
     * @param non-empty-list<SwitchKey> $keys of one kind
     * @param array<string, string> $byTarget details of single targets
     * @return int the number of the turn
     */
    public function turnOn(array $keys, string $runId, string $detail, int $expiresAt, array $byTarget = []): int
    {
        return $this->connection->transaction(function () use ($keys, $runId, $detail, $expiresAt, $byTarget): int {
            $number = 1 + $this->lock($keys[0]->kind);
            foreach ($keys as $key) {
                $this->put($key, true, $number, $expiresAt, $byTarget[$key->target] ?? $detail, $runId);
            }
            $this->put(SwitchKey::counter($keys[0]->kind), false, $number, 0, '', '');
            return $number;
        });
    }

    /**
     * Put back what was before the run, exactly, under a new number.
     *
     * @param non-empty-array<string, SwitchRow|null> $prior by key name; null where there was no switch
     * @param non-empty-list<SwitchKey> $keys of one kind
     * @return int the number of the turn
     * @throws Refusal superseded (409) when somebody turned one of them since
     */
    public function restore(array $keys, array $prior, string $runId): int
    {
        return $this->connection->transaction(function () use ($keys, $prior, $runId): int {
            $number = 1 + $this->lock($keys[0]->kind);
            foreach ($this->standing($keys) as $row) {
                if ($row === null || !$row->isOn || $row->runId !== $runId) {
                    throw Refusal::conflict('superseded', 'run_id', 'Somebody has turned this switch since: look at the newest act.');
                }
            }
            foreach ($keys as $key) {
                $before = $prior[$key->name()] ?? null;
                $this->put(
                    $key,
                    $before?->isOn === true,
                    $number,
                    $before->expiresAt ?? 0,
                    $before->detail ?? '',
                    $before->runId ?? ''
                );
            }
            $this->put(SwitchKey::counter($keys[0]->kind), false, $number, 0, '', '');
            return $number;
        });
    }

    /**
     * Copy what is committed into the file, keeping what the file knows better. Call it outside a transaction.
     *
     * @throws UnableToMirrorEpoch
     */
    public function mirror(): void
    {
        $kept = $this->file->read();
        foreach ($this->table->read() as $name => $row) {
            $filed = $kept[$name] ?? null;
            $isFiled = $filed !== null && $this->seal->isGenuine($filed);
            if ($this->seal->isGenuine($row) && (!$isFiled || $row->number >= $filed->number)) {
                $kept[$name] = $row;
            }
        }
        $this->file->write(array_filter($kept, $this->seal->isGenuine(...)));
    }

    private function put(SwitchKey $key, bool $isOn, int $number, int $expiresAt, string $detail, string $runId): void
    {
        $at = Instant::micros($this->clock->now());
        $nonce = $this->identifiers->bytes(16);
        $this->table->put($this->seal->sign($key, $isOn, $number, $expiresAt, $detail, $runId, $at, $nonce));
    }
}
