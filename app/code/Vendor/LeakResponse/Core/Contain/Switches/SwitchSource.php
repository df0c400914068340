<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Contain\Guard\UnableToMirrorEpoch;
use Vendor\LeakResponse\Core\Contain\Store\IsolateStore;
use Vendor\LeakResponse\Core\Contain\Store\Isolation;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * How switches stand: the database and the file beside it, the stricter wins. Expiry is not looked at: a security act
 * that has expired asks a person, it does not reopen a door.
 */
class SwitchSource
{
    private const LEASE_SECONDS = 3;

    /** @var array<string, list<SwitchRow>> by kind */
    private array $known = [];

    public function __construct(
        private readonly SwitchTable $table,
        private readonly SwitchFile $file,
        private readonly SwitchSeal $seal,
        private readonly Clock $clock,
    ) {
    }

    /**
     * One read of the database and one of the file, once a request.
     *
     * @return list<SwitchRow> those that are on
     */
    public function on(string $kind): array
    {
        return $this->known[$kind] ??= $this->read($kind);
    }

    /**
     * For doors that every request passes: the file alone while its lease lasts, so that a page from the cache costs no
     * query; it also answers while the database is away. A node sees a change after three seconds at most.
     *
     * @return list<SwitchRow> those that are on
     */
    public function onByLease(string $kind): array
    {
        $now = $this->clock->now()->getTimestamp();
        if ($this->file->isFresh($now, self::LEASE_SECONDS)) {
            return $this->known[$kind] ??= $this->file->holdsNothing() ? [] : $this->combine($kind, null, $this->file->read());
        }
        $this->file->refresh($now);
        $found = $this->read($kind);
        $this->keepCopy();
        return $found;
    }

    /** Ask again: this process has turned a switch. */
    public function forget(): void
    {
        $this->known = [];
    }

    /** @return list<SwitchRow> */
    private function read(string $kind): array
    {
        try {
            $rows = $this->table->read($kind, false, IsolateStore::CODE);
        } catch (UnableToReachDatabase) {
            $rows = null;
        }
        return $this->known[$kind] = $this->combine($kind, $rows, $this->file->read());
    }

    /**
     * @param array<string, SwitchRow>|null $rows null when the database is away
     * @param array<string, SwitchRow> $filed
     * @return list<SwitchRow>
     */
    private function combine(string $kind, ?array $rows, array $filed): array
    {
        $implied = [];
        $on = [];
        foreach ($filed + ($rows ?? []) as $name => $any) {
            $isMeant = $any->key->kind === $kind || $any->key->kind === IsolateStore::CODE;
            $row = $isMeant ? $this->stricter($rows[$name] ?? null, $filed[$name] ?? null) : null;
            if ($row === null || !$row->isOn) {
                continue;
            }
            if ($row->key->kind === $kind) {
                $on[] = $row;
            } else {
                array_push($implied, ...Isolation::implied($row, $kind));
            }
        }
        // Those of the act itself come last: whoever asks by name means them.
        return [...$implied, ...$on];
    }

    /**
     * The later of two genuine ones, because only the shop itself can make a later one. A row with a wrong MAC that the
     * file never knew was written by somebody else and counts for nothing; where there is no file to ask it counts as on.
     */
    public function stricter(?SwitchRow $row, ?SwitchRow $filed): ?SwitchRow
    {
        $isFiled = $filed !== null && $this->seal->isGenuine($filed);
        if ($row !== null && $this->seal->isGenuine($row)) {
            $isLater = !$isFiled || $row->number > $filed->number || ($row->number === $filed->number && $row->isOn);
            return $isLater ? $row : $filed;
        }
        if ($isFiled) {
            return $filed;
        }
        return $row === null || $this->file->exists() ? null : self::turnedOn($row);
    }

    private static function turnedOn(SwitchRow $row): SwitchRow
    {
        return SwitchRow::fromArray(['is_on' => 1, 'detail' => ''] + $row->toArray());
    }

    /** The local copy follows what other nodes have turned. */
    private function keepCopy(): void
    {
        try {
            $filed = $this->file->read();
            $kept = $filed;
            foreach ($this->table->read() as $name => $row) {
                $kept[$name] = $this->stricter($row, $filed[$name] ?? null) ?? $filed[$name] ?? null;
            }
            $kept = array_filter($kept);
            if ($kept != $filed || !$this->file->exists()) {
                $this->file->write($kept);
            }
        } catch (UnableToReachDatabase | UnableToMirrorEpoch) {
            return;
        }
    }
}
