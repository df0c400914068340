<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Rows of `leakresponse_contain_epoch`, read with their MAC checked. */
class EpochTable
{
    private const COLUMNS = 'class, scope_kind, scope_id, number, watermark, nonce, mac, run_id, raised_at';

    public function __construct(
        private readonly Connection $connection,
        private readonly EpochSeal $seal,
    ) {
    }

    /**
     * One query by primary key.
     *
     * @param non-empty-list<EpochKey> $keys
     * @param bool $latest read what is committed now, whatever snapshot the caller's transaction has
     * @return array<string, array{number: int, watermark: int, genuine: bool}> by key name
     */
    public function read(array $keys, bool $latest = false): array
    {
        $where = implode(' OR ', array_fill(0, count($keys), '(class = ? AND scope_kind = ? AND scope_id = ?)'));
        $values = [];
        foreach ($keys as $key) {
            array_push($values, $key->class, $key->kind, $key->id);
        }
        return $this->checked($this->connection->fetchAll(
            "SELECT " . self::COLUMNS . " FROM {$this->name()} WHERE {$where}" . ($latest ? ' LOCK IN SHARE MODE' : ''),
            $values
        ));
    }

    /**
     * @param bool $latest as for `read`
     * @return array<string, array{number: int, watermark: int, genuine: bool, key: EpochKey}> by key name
     */
    public function all(bool $latest = false): array
    {
        return $this->checked($this->connection->fetchAll(
            'SELECT ' . self::COLUMNS . " FROM {$this->name()}" . ($latest ? ' LOCK IN SHARE MODE' : '')
        ));
    }

    /** Hold the counter until the transaction ends, so that two raises never take the same number. */
    public function lockCounter(string $nonce): void
    {
        $this->insert([EpochKey::counter()], 0, 0, $nonce, '', 0, 'number = number');
        $this->connection->fetchAll(
            "SELECT number FROM {$this->name()} WHERE class = ? AND scope_kind = ? AND scope_id = ? FOR UPDATE",
            [EpochKey::COUNTER, 'all', 0]
        );
    }

    /** @param non-empty-list<EpochKey> $keys */
    public function put(array $keys, int $number, int $watermark, string $nonce, string $runId, int $at): void
    {
        $changes = implode(', ', array_map(
            static fn (string $column): string => "{$column} = VALUES({$column})",
            ['number', 'watermark', 'nonce', 'mac', 'run_id', 'raised_at']
        ));
        foreach (array_chunk($keys, 250) as $some) {
            $this->insert($some, $number, $watermark, $nonce, $runId, $at, $changes);
        }
    }

    /** @param non-empty-list<EpochKey> $keys */
    private function insert(
        array $keys,
        int $number,
        int $watermark,
        string $nonce,
        string $runId,
        int $at,
        string $changes
    ): void {
        $values = [];
        foreach ($keys as $key) {
            $mac = $this->seal->ofEpoch($key, $number, $watermark, $nonce, $runId, $at);
            array_push($values, $key->class, $key->kind, $key->id, $number, $watermark, $nonce, $mac, $runId, $at);
        }
        $rows = implode(', ', array_fill(0, count($keys), '(?, ?, ?, ?, ?, ?, ?, ?, ?)'));
        $this->connection->execute(
            "INSERT INTO {$this->name()} (" . self::COLUMNS . ") VALUES {$rows} ON DUPLICATE KEY UPDATE {$changes}",
            $values
        );
    }

    /**
     * @param list<array<string, string|null>> $rows
     * @return array<string, array{number: int, watermark: int, genuine: bool, key: EpochKey}>
     */
    private function checked(array $rows): array
    {
        $checked = [];
        foreach ($rows as $row) {
            $key = EpochKey::fromRow((string) $row['class'], (string) $row['scope_kind'], (int) $row['scope_id']);
            if ($key === null) {
                continue;
            }
            [$number, $watermark] = [(int) $row['number'], (int) $row['watermark']];
            $run = (string) $row['run_id'];
            $mac = $this->seal->ofEpoch($key, $number, $watermark, (string) $row['nonce'], $run, (int) $row['raised_at']);
            $checked[$key->name()] = [
                'number' => $number,
                'watermark' => $watermark,
                'genuine' => hash_equals($mac, (string) $row['mac']),
                'key' => $key,
            ];
        }
        return $checked;
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_epoch');
    }
}
