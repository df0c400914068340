<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Rows of `leakresponse_contain_switch`. */
class SwitchTable
{
    private const COLUMNS = 'kind, scope_kind, scope_id, target, is_on, number, expires_at, detail, run_id, changed_at';

    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * One query by the first column of the primary key; every row when no kind is given.
     *
     * @param bool $latest read what is committed now, whatever snapshot the caller's transaction has
     * @param string|null $beside one more kind that is read with it
     * @return array<string, SwitchRow> by key name
     */
    public function read(?string $kind = null, bool $latest = false, ?string $beside = null): array
    {
        $kinds = array_values(array_unique(array_filter([$kind, $beside], is_string(...))));
        $where = $kinds === [] ? '' : ' WHERE kind IN (' . implode(', ', array_fill(0, count($kinds), '?')) . ')';
        return $this->keyed($this->connection->fetchAll(
            'SELECT ' . self::COLUMNS . ", HEX(nonce) AS nonce, HEX(mac) AS mac FROM {$this->name()}{$where}"
            . ($latest ? ' LOCK IN SHARE MODE' : ''),
            $kinds
        ));
    }

    /** @return list<SwitchRow> what a run turned on and holds */
    public function ofRun(string $runId): array
    {
        return array_values($this->keyed($this->connection->fetchAll(
            'SELECT ' . self::COLUMNS . ", HEX(nonce) AS nonce, HEX(mac) AS mac FROM {$this->name()} WHERE run_id = ?",
            [$runId]
        )));
    }

    /** Hold the counter of a kind until the transaction ends, so that opposite acts meet here. */
    public function lock(SwitchRow $firstCounter): SwitchRow
    {
        $this->write($firstCounter, 'number = number');
        $key = $firstCounter->key;
        $rows = $this->connection->fetchAll(
            'SELECT ' . self::COLUMNS . ", HEX(nonce) AS nonce, HEX(mac) AS mac FROM {$this->name()}"
            . ' WHERE kind = ? AND scope_kind = ? AND scope_id = ? AND target = ? FOR UPDATE',
            [$key->kind, $key->scopeKind, $key->scopeId, $key->target]
        );
        return SwitchRow::fromArray($rows[0] ?? $firstCounter->toArray());
    }

    public function put(SwitchRow $row): void
    {
        $names = ['is_on', 'number', 'expires_at', 'detail', 'run_id', 'changed_at', 'nonce', 'mac'];
        $this->write($row, implode(', ', array_map(static fn (string $name): string => "{$name} = VALUES({$name})", $names)));
    }

    public function remove(SwitchKey $key): void
    {
        $this->connection->execute(
            "DELETE FROM {$this->name()} WHERE kind = ? AND scope_kind = ? AND scope_id = ? AND target = ?",
            [$key->kind, $key->scopeKind, $key->scopeId, $key->target]
        );
    }

    private function write(SwitchRow $row, string $changes): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->name()} (" . self::COLUMNS . ', nonce, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
            . " ON DUPLICATE KEY UPDATE {$changes}",
            [
                $row->key->kind,
                $row->key->scopeKind,
                $row->key->scopeId,
                $row->key->target,
                $row->isOn ? 1 : 0,
                $row->number,
                $row->expiresAt,
                $row->detail,
                $row->runId,
                $row->changedAt,
                $row->nonce,
                $row->mac,
            ]
        );
    }

    /**
     * @param list<array<string, string|null>> $rows
     * @return array<string, SwitchRow>
     */
    private function keyed(array $rows): array
    {
        $keyed = [];
        foreach ($rows as $row) {
            $read = SwitchRow::fromArray($row);
            $keyed[$read->key->name()] = $read;
        }
        return $keyed;
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_switch');
    }
}
