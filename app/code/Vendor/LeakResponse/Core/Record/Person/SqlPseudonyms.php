<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Record\Pseudonyms;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Random names of persons, one row each. Without the row nobody can tell whom the ledger means. */
class SqlPseudonyms implements Pseudonyms
{
    private const KEPT = 1000;

    /** @var array<string, string> only what was read, never what a transaction may still roll back */
    private array $known = [];

    public function __construct(private readonly Connection $connection, private readonly Identifiers $identifiers)
    {
    }

    /** @throws UnableToReachDatabase */
    public function of(string $kind, string $subjectId): string
    {
        $key = "{$kind}:{$subjectId}";
        if (isset($this->known[$key])) {
            return $this->known[$key];
        }
        $found = $this->find($kind, $subjectId, '');
        if ($found === null) {
            $this->connection->execute(
                "INSERT IGNORE INTO {$this->table()} (kind, subject_id, pseudonym) VALUES (?, ?, ?)",
                [$kind, $subjectId, $this->identifiers->bytes(16)]
            );
            // A locking read sees what another process has just committed, an older snapshot of this one does not.
            return (string) $this->find($kind, $subjectId, ' LOCK IN SHARE MODE');
        }
        $this->known = count($this->known) < self::KEPT ? $this->known : [];
        return $this->known[$key] = $found;
    }

    private function find(string $kind, string $subjectId, string $lock): ?string
    {
        $rows = $this->connection->fetchAll(
            "SELECT pseudonym FROM {$this->table()} WHERE kind = ? AND subject_id = ?{$lock}",
            [$kind, $subjectId]
        );
        return $rows === [] ? null : bin2hex((string) $rows[0]['pseudonym']);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_pseudonym');
    }
}
