<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Secrets;

/** Requests to erase persons, each under an HMAC: whoever only writes SQL can ask for none and cannot make one due. */
class ErasureBook
{
    private const COLUMNS = 'id, state, source, pseudonyms, reason, asked_by, asked_at, due_at, ended_at';

    public function __construct(private readonly Connection $connection, private readonly Secrets $secrets)
    {
    }

    public function put(ErasureRequest $request): void
    {
        $this->connection->execute(
            "REPLACE INTO {$this->table('erasure')} (" . self::COLUMNS . ', mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [...$request->fields(), $this->mac($request->fields())]
        );
    }

    public function byId(string $id, bool $isLocked = false): ?ErasureRequest
    {
        return $this->rows('WHERE id = ?' . ($isLocked ? ' FOR UPDATE' : ''), [$id])[0] ?? null;
    }

    /** @return list<ErasureRequest> newest first */
    public function newest(int $limit): array
    {
        return $this->rows("ORDER BY asked_at DESC, id DESC LIMIT {$limit}", []);
    }

    /** @return list<ErasureRequest> whose tombstone has ended */
    public function due(int $now, int $limit): array
    {
        return $this->rows("WHERE state = 'asked' AND due_at <= ? ORDER BY due_at, id LIMIT {$limit}", [$now]);
    }

    public function countSince(int $since): int
    {
        return (int) ($this->connection->fetchAll(
            "SELECT COUNT(*) AS n FROM {$this->table('erasure')} WHERE asked_at >= ?",
            [$since]
        )[0]['n'] ?? 0);
    }

    /** Destroys the mapping of a request that is due, and remembers which pseudonyms have nobody behind them any more. */
    public function destroy(ErasureRequest $request, int $now): void
    {
        foreach ($request->pseudonyms as $hex) {
            $this->connection->execute("DELETE FROM {$this->table('pseudonym')} WHERE pseudonym = ?", [(string) hex2bin($hex)]);
            $this->connection->execute(
                "REPLACE INTO {$this->table('erased')} (pseudonym, erasure_id, erased_at, mac) VALUES (?, ?, ?, ?)",
                [(string) hex2bin($hex), $request->id, $now, $this->mac([$hex, $request->id, $now])]
            );
        }
    }

    /**
     * Pseudonyms of the ledger with nobody behind them, though nobody was erased.
     *
     * @return list<string> 32 hex digits each
     */
    public function missing(int $limit): array
    {
        $rows = $this->connection->fetchAll(
            'SELECT named.pseudonym, gone.erasure_id, gone.erased_at, gone.mac'
            . " FROM (SELECT DISTINCT pseudonym FROM {$this->table('person')}) AS named"
            . " LEFT JOIN {$this->table('pseudonym')} AS kept ON kept.pseudonym = named.pseudonym"
            . " LEFT JOIN {$this->table('erased')} AS gone ON gone.pseudonym = named.pseudonym"
            . ' WHERE kept.pseudonym IS NULL'
        );
        $missing = [];
        foreach ($rows as $row) {
            $hex = bin2hex((string) $row['pseudonym']);
            $mac = $this->mac([$hex, (string) $row['erasure_id'], (int) $row['erased_at']]);
            if ($row['mac'] === null || !hash_equals($mac, $row['mac'])) {
                $missing[] = $hex;
            }
        }
        return array_slice($missing, 0, $limit);
    }

    /**
     * @param list<scalar> $values
     * @return list<ErasureRequest> those with a right HMAC
     */
    private function rows(string $where, array $values): array
    {
        $requests = [];
        foreach ($this->connection->fetchAll("SELECT * FROM {$this->table('erasure')} {$where}", $values) as $row) {
            $pseudonyms = json_decode((string) $row['pseudonyms'], true);
            $reason = json_decode((string) $row['reason'], true);
            $request = new ErasureRequest(
                (string) $row['id'],
                (string) $row['state'],
                (string) $row['source'],
                is_array($pseudonyms) ? array_values(array_filter($pseudonyms, is_string(...))) : [],
                is_string($reason) ? $reason : '',
                (string) $row['asked_by'],
                (int) $row['asked_at'],
                (int) $row['due_at'],
                (int) $row['ended_at'],
            );
            if (hash_equals($this->mac($request->fields()), (string) $row['mac'])) {
                $requests[] = $request;
            }
        }
        return $requests;
    }

    /** @param list<string|int> $fields */
    private function mac(array $fields): string
    {
        return hash_hmac('sha256', "erasure\n" . json_encode($fields, JSON_THROW_ON_ERROR), $this->secrets->secret('erasure'), true);
    }

    private function table(string $name): string
    {
        return $this->connection->table("leakresponse_record_{$name}");
    }
}
