<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Stamps sessions when they get their person, and judges them at each later request. Guests never come here. */
class SessionGate
{
    public function __construct(
        private readonly EpochSource $epochs,
        private readonly Stamp $stamp,
        private readonly RequestNumbers $numbers,
        private readonly RefusalNote $refusals,
        private readonly Connection $connection,
        private readonly Clock $clock,
        private readonly AccountLocks $locks,
    ) {
    }

    /**
     * The stamp of a session that has just got its person. A login that began before a raise carries the number from
     * before it (see RequestNumbers) and ends at its next request.
     *
     * @param string $kind customer or admin; other kinds of visitor (emulated) have their own word of a-z and _
     * @throws UnableToReadEpoch the session must not be signed in
     */
    public function stamp(string $kind, Subject $subject, string $sessionId): string
    {
        $audience = $kind === 'admin' ? 'admin' : 'customer';
        $number = $this->numbers->of($audience, $subject->id) ?? $this->epochs->number();
        return $this->stamped($number, $kind, $subject, $sessionId);
    }

    /**
     * The same session under a new id keeps its number: a change of id is not a login.
     *
     * @return string|null null when the old stamp was not made here for the old id
     */
    public function renew(string $stamp, string $oldSessionId, string $newSessionId): ?string
    {
        $old = $this->stamp->read($stamp, $oldSessionId);
        if ($old === null) {
            return null;
        }
        $this->forget($oldSessionId);
        return $this->stamped($old['number'], $old['kind'], $old['subject'], $newSessionId);
    }

    /**
     * The acting admin's own session after they ended those of all admins: stamped with the number of now, whatever it
     * came in with. Only for the session id that was made by the step-up, in the request that redeemed it.
     *
     * @throws UnableToReadEpoch
     */
    public function spare(Subject $admin, string $sessionId): string
    {
        $number = $this->epochs->number();
        $this->numbers->remember('admin', $admin->id, $number);
        return $this->stamped($number, 'admin', $admin, $sessionId);
    }

    /**
     * @param Subject $subject website and store view may be 0 when the caller does not know them: the stamp does
     * @throws UnableToReadEpoch
     */
    public function judge(GuardClass $class, Subject $subject, ?string $stamp, string $sessionId): Verdict
    {
        if ($this->locks->covers($class, $subject)) {
            return $this->refused($class, $subject, 'locked', Verdict::Ended);
        }
        if ($stamp === null) {
            return $this->judgeUnstamped($class, $subject);
        }
        $read = $this->stamp->read($stamp, $sessionId);
        $isForAdmin = $read !== null && $read['kind'] === 'admin';
        if ($read === null || $read['subject']->id !== $subject->id || $isForAdmin !== ($class->audience() === 'admin')) {
            return $this->refused($class, $subject, 'forged', Verdict::Forged);
        }
        $bound = $this->boundOf($class, $subject, $read['subject']);
        if ($read['number'] > $bound->greatest) {
            return $this->refused($class, $subject, 'above_epoch', Verdict::Forged);
        }
        if ($read['number'] < $bound->number) {
            return $this->refused($class, $subject, 'ended', Verdict::Ended);
        }
        $this->numbers->remember($class->audience(), $subject->id, $read['number']);
        return Verdict::Pass;
    }

    /** Take the session out of the counts (logout, ejection). */
    public function forget(string $sessionId): void
    {
        $this->connection->execute(
            "DELETE FROM {$this->connection->table('leakresponse_contain_session')} WHERE session_hash = ?",
            [hash('sha256', $sessionId, true)]
        );
    }

    private function judgeUnstamped(GuardClass $class, Subject $subject): Verdict
    {
        if ($this->epochs->bound($class, $subject)->number > 0) {
            return $this->refused($class, $subject, 'no_stamp', Verdict::Ended);
        }
        // Signed in before this module was: it passes until the first raise, and stays below every number.
        $this->numbers->remember($class->audience(), $subject->id, 0);
        return Verdict::Pass;
    }

    /** An account may have moved since its session was stamped: then both places count. */
    private function boundOf(GuardClass $class, Subject $now, Subject $then): EpochBound
    {
        $bound = $this->epochs->bound($class, $then);
        $hasMoved = $now->websiteId !== 0
            && ($now->websiteId !== $then->websiteId || $now->storeId !== $then->storeId);
        return $hasMoved ? $bound->and($this->epochs->bound($class, $now)) : $bound;
    }

    private function refused(GuardClass $class, Subject $subject, string $reason, Verdict $verdict): Verdict
    {
        $this->refusals->write('session.refused', 'session', $class, $subject->id, $reason);
        return $verdict;
    }

    private function stamped(int $number, string $kind, Subject $subject, string $sessionId): string
    {
        $stamp = $this->stamp->make($number, $kind, $subject, $sessionId);
        try {
            $this->count($number, $kind, $subject, $sessionId);
        } catch (UnableToReachDatabase) {
            // The table only counts for plans; the epoch was readable and the stamp is good without it.
            $class = $kind === 'admin' ? GuardClass::AdminSession : GuardClass::CustomerSession;
            $this->refusals->write('session.uncounted', 'session', $class, $subject->id, 'database');
        }
        return $stamp;
    }

    private function count(int $number, string $kind, Subject $subject, string $sessionId): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_contain_session')}"
            . ' (session_hash, kind, subject_id, website_id, store_id, number, stamped_at) VALUES (?, ?, ?, ?, ?, ?, ?)'
            . ' ON DUPLICATE KEY UPDATE kind = VALUES(kind), subject_id = VALUES(subject_id),'
            . ' website_id = VALUES(website_id), store_id = VALUES(store_id), number = VALUES(number),'
            . ' stamped_at = VALUES(stamped_at)',
            [
                hash('sha256', $sessionId, true),
                $kind,
                $subject->id,
                $subject->websiteId,
                $subject->storeId,
                $number,
                (int) $this->clock->now()->format('Uu'),
            ]
        );
    }
}
