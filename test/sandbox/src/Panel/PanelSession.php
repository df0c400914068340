<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Shared\SandboxActor;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The admin's session at the panel: its row in admin_user_session must be good and its stamp must pass the gate. */
class PanelSession
{
    private const COOKIE = 'admin';
    private const ROOM = 'admin';
    private const STAMP = 'leakresponse_stamp';

    public function __construct(
        private readonly PhpSession $session,
        private readonly SessionGate $gate,
        private readonly AdminUsers $users,
        private readonly Connection $connection,
        private readonly SandboxActor $actor,
    ) {
    }

    public function open(): PhpSession
    {
        $this->session->start(self::COOKIE);
        return $this->session;
    }

    /** Null when nobody is signed in, or no longer. */
    public function admin(): ?Actor
    {
        $room = $this->open()->room(self::ROOM);
        $user = is_int($room['user_id'] ?? null) ? $this->users->byId($room['user_id']) : null;
        if ($user === null || !$this->holds($user['id'], $room)) {
            $this->end();
            return null;
        }
        $this->session->keep(self::ROOM, ['seen_at' => time()] + $room);
        $rights = $this->users->rights($user['username']);
        $hash = hash('sha256', $this->session->id());
        $actor = new Actor('admin', (string) $user['id'], 'session', 'panel', $rights, $hash, '', $user['name']);
        $this->actor->become($actor);
        return $actor;
    }

    public function signIn(int $userId, string $address): void
    {
        $this->open();
        $this->session->renew();
        $this->connection->execute(
            "INSERT INTO {$this->rows()} (user_id, status, ip) VALUES (?, 1, ?)",
            [$userId, substr($address, 0, 15)]
        );
        $this->session->keep(self::ROOM, [
            'user_id' => $userId,
            'row' => $this->connection->lastInsertId(),
            'seen_at' => time(),
            self::STAMP => $this->gate->stamp('admin', Subject::admin($userId), $this->session->id()),
        ]);
    }

    /** The same admin goes on under a new id; a copy of the old cookie is worth nothing from here on. */
    public function renew(): void
    {
        $room = $this->session->room(self::ROOM);
        $old = $this->session->id();
        $new = $this->session->renew();
        $stamp = is_string($room[self::STAMP] ?? null) ? $this->gate->renew($room[self::STAMP], $old, $new) : null;
        $this->session->keep(self::ROOM, $stamp === null ? [] : [self::STAMP => $stamp] + $room);
        $this->admin();
    }

    /** Whoever has just proven a containment stays signed in; every other admin session of its scope is over. */
    public function spare(Actor $admin): void
    {
        $stamp = $this->gate->spare(Subject::admin((int) $admin->id()), $this->session->id());
        $this->session->keep(self::ROOM, [self::STAMP => $stamp] + $this->session->room(self::ROOM));
    }

    public function end(): void
    {
        $room = $this->open()->room(self::ROOM);
        if ($room === []) {
            return;
        }
        $this->session->keep(self::ROOM, []);
        $this->gate->forget($this->session->id());
        $this->session->renew();
    }

    /** @param array<string, mixed> $room */
    private function holds(int $userId, array $room): bool
    {
        $row = $this->connection->fetchAll(
            "SELECT status FROM {$this->rows()} WHERE id = ? AND user_id = ?",
            [is_int($room['row'] ?? null) ? $room['row'] : 0, $userId]
        )[0] ?? null;
        $seenAt = is_int($room['seen_at'] ?? null) ? $room['seen_at'] : 0;
        if ($row === null || $row['status'] !== '1' || $seenAt < time() - PhpSession::LIFETIME) {
            return false;
        }
        $stamp = is_string($room[self::STAMP] ?? null) ? $room[self::STAMP] : null;
        try {
            return $this->gate->judge(GuardClass::AdminSession, Subject::admin($userId), $stamp, $this->session->id())
                === Verdict::Pass;
        } catch (UnableToReadEpoch) {
            return false;
        }
    }

    private function rows(): string
    {
        return $this->connection->table('admin_user_session');
    }
}
