<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Step-up proofs in a table. Only an HMAC of a proof and what it is for is kept, so that a row written by SQL proves
 * nothing; it is used up by one conditional UPDATE, so two requests at once cannot both pass. Inside the caller's
 * transaction a rolled-back act leaves the proof unused.
 */
class SqlStepUp implements StepUp
{
    private const LIFETIME = 300_000_000;

    public function __construct(
        private readonly Connection $connection,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
        private readonly ProofSeal $seal,
    ) {
    }

    public function issue(Actor $actor, string $boundTo): string
    {
        if (!self::isHash($boundTo)) {
            throw Refusal::badField('bound_to', 'bound_to must be 64 hexadecimal digits.');
        }
        if (!self::isHash($actor->sessionHash()) || $actor->learntBy() !== 'session') {
            throw Refusal::forbidden('step_up_needed', 'A step-up needs a signed-in session.');
        }
        $proof = rtrim(strtr(base64_encode($this->identifiers->bytes(32)), '+/', '-_'), '=');
        $this->connection->transaction(function () use ($actor, $boundTo, $proof): void {
            $this->connection->execute(
                "INSERT INTO {$this->table()} (proof_hash, actor, session_hash, bound_to, expires_at) VALUES (?, ?, ?, ?, ?)",
                [...$this->row($actor, $boundTo, $proof), $this->now() + self::LIFETIME]
            );
            $this->recorder->record('step_up.granted', $actor, ['bound_to' => $boundTo]);
        });
        return $proof;
    }

    public function redeem(Actor $actor, string $boundTo, ?string $proof): void
    {
        if ($proof === null || $proof === '') {
            throw $this->refused($actor, $boundTo, 'step_up_needed', 'Prove who you are before this act.');
        }
        if (!self::isHash($boundTo) || !self::isHash($actor->sessionHash())) {
            throw $this->refused($actor, $boundTo, 'step_up_wrong', 'This proof was not made for this session and act.');
        }
        $used = $this->connection->execute(
            "UPDATE {$this->table()} SET used_at = ? WHERE proof_hash = ? AND actor = ? AND session_hash = ? AND bound_to = ?"
            . ' AND used_at IS NULL AND expires_at >= ?',
            [$this->now(), ...$this->row($actor, $boundTo, $proof), $this->now()]
        );
        if ($used !== 1) {
            throw $this->expired($actor, $boundTo, $proof)
                ? $this->refused($actor, $boundTo, 'step_up_expired', 'This proof is older than five minutes.')
                : $this->refused($actor, $boundTo, 'step_up_wrong', 'This proof was not made for this session and act, or is used up.');
        }
    }

    public function isFirstUse(Actor $actor, string $code): bool
    {
        $spent = $this->seal->ofProof($code, $actor->label(), 'code', '');
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->table()} (proof_hash, actor, session_hash, bound_to, expires_at, used_at)"
            . " VALUES (?, ?, '', '', ?, ?)",
            [$spent, $actor->label(), $this->now() + self::LIFETIME, $this->now()]
        ) === 1;
    }

    /** Forget proofs whose time is over. Called by the worker. Returns the number of rows removed. */
    public function purge(): int
    {
        return $this->connection->execute("DELETE FROM {$this->table()} WHERE expires_at < ? LIMIT 5000", [$this->now() - self::LIFETIME]);
    }

    private function expired(Actor $actor, string $boundTo, string $proof): bool
    {
        return $this->connection->fetchAll(
            "SELECT 1 FROM {$this->table()} WHERE proof_hash = ? AND actor = ? AND session_hash = ? AND bound_to = ?"
            . ' AND used_at IS NULL AND expires_at < ?',
            [...$this->row($actor, $boundTo, $proof), $this->now()]
        ) !== [];
    }

    /** Noted, not recorded: the entry must outlive the transaction that this refusal rolls back. */
    private function refused(Actor $actor, string $boundTo, string $code, string $message): Refusal
    {
        $this->recorder->note('step_up.refused', $actor, ['bound_to' => self::isHash($boundTo) ? $boundTo : '', 'code' => $code]);
        return new Refusal($code, $message, 'step_up', 403);
    }

    /** @return list<string> proof hash, actor, session hash, bound to */
    private function row(Actor $actor, string $boundTo, string $proof): array
    {
        return [
            $this->seal->ofProof($proof, $actor->label(), $actor->sessionHash(), $boundTo),
            $actor->label(),
            (string) hex2bin($actor->sessionHash()),
            (string) hex2bin($boundTo),
        ];
    }

    private static function isHash(string $hex): bool
    {
        return preg_match('/^[0-9a-f]{64}$/D', $hex) === 1;
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_operate_step_up');
    }
}
