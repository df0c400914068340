<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Read\LedgerReader;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Whether somebody made an account or changed it, by what the ledger says: sealed entries, those the projection has not
 * reached, and facts that still wait.
 */
class Meddling
{
    private const TYPES = ['admin_user.created', 'admin_user.changed', 'role.created', 'role.changed'];
    private const MOST = 2000;

    public function __construct(
        private readonly Connection $connection,
        private readonly Projection $projection,
        private readonly LedgerReader $ledger,
    ) {
    }

    /**
     * @param list<string> $actors kind:id
     * @param string $account admin:<id>
     * @param int $since microseconds; earlier acts do not count
     */
    public function was(array $actors, string $account, AccountState $state, int $since): bool
    {
        $id = (string) substr((string) strrchr($account, ':'), 1);
        foreach ([...$this->sealed($actors, $since), ...$this->waiting($actors, $since)] as [$type, $data]) {
            $about = is_scalar($data['id'] ?? null) ? (string) $data['id'] : '';
            $ids = str_starts_with($type, 'admin_user.') ? [$id] : $state->roles;
            if (in_array($about, $ids, true)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param list<string> $actors
     * @return list<array{string, array<mixed>}> type and data
     */
    private function sealed(array $actors, int $since): array
    {
        $found = [];
        foreach ($actors as $actor) {
            $rows = $this->connection->fetchAll(
                "SELECT type, params FROM {$this->connection->table('leakresponse_record_entry')}"
                . " WHERE actor >= ? AND actor <= ? AND at >= ? AND type IN ('" . implode("', '", self::TYPES) . "')"
                . ' ORDER BY actor DESC, at DESC, entry_index DESC LIMIT ' . self::MOST,
                [$actor, $actor, $since]
            );
            foreach ($rows as $row) {
                $data = json_decode((string) $row['params'], true);
                $found[] = [(string) $row['type'], is_array($data) ? $data : []];
            }
        }
        return $found;
    }

    /**
     * @param list<string> $actors
     * @return list<array{string, array<mixed>}>
     */
    private function waiting(array $actors, int $since): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT bytes FROM {$this->connection->table('leakresponse_record_inbox')}"
            . " WHERE INSTR(bytes, ?) > 0 OR INSTR(bytes, ?) > 0 ORDER BY id DESC LIMIT " . self::MOST,
            ['"type":"admin_user.', '"type":"role.']
        );
        $entries = $this->ledger->entries($this->projection->size(), self::MOST, $this->ledger->head()->size ?? 0);
        $found = [];
        foreach ([...array_map(strval(...), array_column($rows, 'bytes')), ...$entries] as $bytes) {
            $fields = FactFields::of($bytes);
            $isTheirs = in_array($fields->actor, $actors, true) && in_array($fields->type, self::TYPES, true);
            if ($isTheirs && $fields->at >= $since) {
                $found[] = [$fields->type, $fields->data];
            }
        }
        return $found;
    }
}
