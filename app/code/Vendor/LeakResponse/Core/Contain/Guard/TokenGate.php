<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/** Keeps a registry of the bearer tokens issued here, and refuses the others. */
class TokenGate
{
    public function __construct(
        private readonly EpochSource $epochs,
        private readonly EpochSeal $seal,
        private readonly RequestNumbers $numbers,
        private readonly RefusalNote $refusals,
        private readonly Connection $connection,
        private readonly Clock $clock,
        private readonly AccountLocks $locks,
    ) {
    }

    /**
     * Register a token before it is handed out. When this throws, it must not be handed out.
     *
     * @param int|null $expiresAt Unix time in seconds, null when it does not expire
     * @throws UnableToReachDatabase
     * @throws UnableToReadEpoch
     */
    public function remember(string $token, GuardClass $class, Subject $subject, ?int $expiresAt): void
    {
        $kind = $class->audience();
        $hash = hash('sha256', $token, true);
        $number = $this->numbers->of($kind, $subject->id) ?? $this->epochs->number();
        $this->connection->execute(
            "INSERT INTO {$this->registry()} (token_hash, kind, subject_id, website_id, store_id, number,"
            . ' issued_at, expires_at, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'
            . ' ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash)',
            [
                $hash,
                $kind,
                $subject->id,
                $subject->websiteId,
                $subject->storeId,
                $number,
                (int) $this->clock->now()->format('Uu'),
                ($expiresAt ?? 0) * 1000000,
                $this->seal->ofToken($hash, $kind, $subject, $number),
            ]
        );
    }

    /**
     * @param int|null $opaqueRowId `oauth_token.entity_id`, for tokens that stand there
     * @throws UnableToReadEpoch
     */
    public function judge(string $token, GuardClass $class, Subject $subject, bool $isJwt, ?int $opaqueRowId): Verdict
    {
        if ($this->locks->covers($class, $subject)) {
            return $this->refused($class, $subject, 'locked', Verdict::Ended);
        }
        try {
            $row = $this->row(hash('sha256', $token, true));
            if ($row !== null) {
                return $this->judgeRegistered($row, $class, $subject);
            }
            if ($isJwt) {
                return $this->refused($class, $subject, 'not_issued_here', Verdict::Forged);
            }
            return $this->judgeByRowId($class, $this->placed($class, $subject), $opaqueRowId);
        } catch (UnableToReachDatabase $error) {
            throw UnableToReadEpoch::becauseTheDatabaseIsAway($error);
        } catch (UnableToReadSecret $error) {
            throw UnableToReadEpoch::becauseTheKeyIsAway($error);
        }
    }

    /** @param array<string, string|null> $row */
    private function judgeRegistered(array $row, GuardClass $class, Subject $subject): Verdict
    {
        $owner = new Subject((int) $row['subject_id'], (int) $row['website_id'], (int) $row['store_id']);
        $number = (int) $row['number'];
        $mac = $this->seal->ofToken((string) $row['token_hash'], (string) $row['kind'], $owner, $number);
        $isGenuine = hash_equals($mac, (string) $row['mac']);
        if (!$isGenuine || $owner->id !== $subject->id || $row['kind'] !== $class->audience()) {
            return $this->refused($class, $subject, 'registry_forged', Verdict::Forged);
        }
        $bound = $this->epochs->bound($class, $owner);
        if ($subject->websiteId !== 0 && [$subject->websiteId, $subject->storeId] !== [$owner->websiteId, $owner->storeId]) {
            $bound = $bound->and($this->epochs->bound($class, $subject));
        }
        if ($number < $bound->number) {
            return $this->refused($class, $subject, 'ended', Verdict::Ended);
        }
        $this->numbers->remember($class->audience(), $subject->id, $number);
        return Verdict::Pass;
    }

    private function judgeByRowId(GuardClass $class, Subject $subject, ?int $rowId): Verdict
    {
        $bound = $this->epochs->bound($class, $subject);
        if ($bound->number > 0 && ($rowId === null || $rowId <= $bound->watermark)) {
            return $this->refused($class, $subject, 'ended', Verdict::Ended);
        }
        return Verdict::Pass;
    }

    /** Opaque tokens carry no website: an account's own row says where it belongs. */
    private function placed(GuardClass $class, Subject $subject): Subject
    {
        if ($class->audience() === 'admin' || $subject->websiteId !== 0) {
            return $subject;
        }
        $rows = $this->connection->fetchAll(
            "SELECT website_id, store_id FROM {$this->connection->table('customer_entity')} WHERE entity_id = ?",
            [$subject->id]
        );
        return new Subject($subject->id, (int) ($rows[0]['website_id'] ?? 0), (int) ($rows[0]['store_id'] ?? 0));
    }

    /** @return array<string, string|null>|null */
    private function row(string $hash): ?array
    {
        return $this->connection->fetchAll(
            'SELECT token_hash, kind, subject_id, website_id, store_id, number, mac'
            . " FROM {$this->registry()} WHERE token_hash = ?",
            [$hash]
        )[0] ?? null;
    }

    private function refused(GuardClass $class, Subject $subject, string $reason, Verdict $verdict): Verdict
    {
        $this->refusals->write('token.refused', 'token', $class, $subject->id, $reason);
        return $verdict;
    }

    private function registry(): string
    {
        return $this->connection->table('leakresponse_contain_token');
    }
}
