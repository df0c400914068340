<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use RuntimeException;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Secrets;

/** What stood before a run, sealed for its undo. Its hash goes into the ledger, its key is not in the database. */
class PriorState
{
    public function __construct(
        private readonly Connection $connection,
        private readonly Secrets $secrets,
        private readonly Identifiers $identifiers,
    ) {
    }

    /**
     * @param array<string, mixed> $state canonical JSON values
     * @return string SHA-256 of the state, hex
     */
    public function keep(string $runId, array $state): string
    {
        $text = CanonicalJson::encode(['run' => $runId, 'state' => $state]);
        $nonce = $this->identifiers->bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $this->connection->execute(
            "INSERT INTO {$this->name()} (run_id, sealed, state_hash) VALUES (?, ?, ?)"
            . ' ON DUPLICATE KEY UPDATE sealed = VALUES(sealed), state_hash = VALUES(state_hash)',
            [
                $runId,
                $nonce . sodium_crypto_secretbox($text, $nonce, $this->secrets->secret('prior')),
                hash('sha256', $text, true),
            ]
        );
        return hash('sha256', $text);
    }

    /**
     * @return array<mixed>
     * @throws RuntimeException when it is missing, was changed or is that of another run
     */
    public function open(string $runId): array
    {
        $rows = $this->connection->fetchAll("SELECT sealed FROM {$this->name()} WHERE run_id = ?", [$runId]);
        $sealed = (string) ($rows[0]['sealed'] ?? '');
        $length = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES;
        $text = strlen($sealed) <= $length ? false : sodium_crypto_secretbox_open(
            substr($sealed, $length),
            substr($sealed, 0, $length),
            $this->secrets->secret('prior')
        );
        $kept = $text === false ? null : json_decode($text, true, 16, JSON_THROW_ON_ERROR);
        if (!is_array($kept) || ($kept['run'] ?? '') !== $runId || !is_array($kept['state'] ?? null)) {
            throw new RuntimeException('What stood before this run cannot be read.');
        }
        return $kept['state'];
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_prior');
    }
}
