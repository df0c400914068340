<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use LeakResponse\Sandbox\Shared\SandboxActor;
use Vendor\LeakResponse\Core\Operate\StepUp;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Step-up: the password once more, with a count of failures and a lock, then a session under a new id. */
class ProveAdmin
{
    private const TRIES = 6;

    public function __construct(
        private readonly PanelSession $session,
        private readonly AdminUsers $users,
        private readonly StepUp $stepUp,
        private readonly SandboxActor $actor,
        private readonly Recorder $recorder,
        private readonly Connection $connection,
    ) {
    }

    /** @throws Refusal step_up_wrong or step_up_locked (403) */
    public function prove(string $boundTo, string $password): string
    {
        $hash = preg_match('/^[0-9a-f]{64}$/D', $boundTo) === 1 ? $boundTo : hash('sha256', $boundTo);
        $userId = (int) $this->actor->current()->id();
        if ($this->failures($userId) >= self::TRIES) {
            throw $this->refused($hash, 'step_up_locked', 'Too many wrong passwords. Sign in again in ten minutes.');
        }
        if (!password_verify($password, $this->users->byId($userId)['hash'] ?? '')) {
            $this->count($userId);
            throw $this->refused($hash, 'step_up_wrong', 'The password is wrong.');
        }
        $this->connection->execute("UPDATE {$this->table()} SET failures_num = 0 WHERE user_id = ?", [$userId]);
        $this->session->renew();
        return $this->stepUp->issue($this->actor->current(), $hash);
    }

    private function refused(string $hash, string $code, string $message): Refusal
    {
        $this->recorder->record('step_up.refused', $this->actor->current(), ['bound_to' => $hash, 'code' => $code]);
        return new Refusal($code, $message, 'password', 403);
    }

    private function failures(int $userId): int
    {
        $row = $this->connection->fetchAll(
            "SELECT failures_num FROM {$this->table()} WHERE user_id = ? AND first_failure > ?",
            [$userId, gmdate('Y-m-d H:i:s', time() - 600)]
        )[0] ?? null;
        return (int) ($row['failures_num'] ?? 0);
    }

    private function count(int $userId): void
    {
        $failures = $this->failures($userId);
        $this->connection->execute(
            "UPDATE {$this->table()} SET failures_num = ?, first_failure = IF(? = 0, ?, first_failure) WHERE user_id = ?",
            [$failures + 1, $failures, gmdate('Y-m-d H:i:s'), $userId]
        );
    }

    private function table(): string
    {
        return $this->connection->table('admin_user');
    }
}
