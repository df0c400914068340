<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\TokenGate;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * A session and a token of an admin user who does not exist, tried inside the server: no test account is ever let near the
 * admin's doors.
 *
 * @phpstan-type Planted array{session: array{id: string, stamp: string}, token: string}
 */
class AdminCanary
{
    /** Greatest id `admin_user.user_id` can take. */
    private const NOBODY = 4294967295;
    private const SECONDS = 86400;

    public function __construct(
        private readonly InProcessDoors $doors,
        private readonly TokenGate $tokens,
        private readonly Connection $connection,
    ) {
    }

    /** @return Planted */
    public function plant(): array
    {
        $nobody = Subject::admin(self::NOBODY);
        $token = 'leakresponse.canary.' . bin2hex(random_bytes(24));
        $this->tokens->remember($token, GuardClass::AdminToken, $nobody, time() + self::SECONDS);
        return ['session' => $this->doors->session('admin', $nobody), 'token' => $token];
    }

    /** @param Planted $planted */
    public function attempt(array $planted, Tally $tally): void
    {
        $nobody = Subject::admin(self::NOBODY);
        $works = $this->doors->sessionWorks(GuardClass::AdminSession, $nobody, $planted['session']);
        $tally->canary('admin_session', 'in_process', $works);
        $verdict = $this->tokens->judge($planted['token'], GuardClass::AdminToken, $nobody, true, null);
        $tally->canary('admin_token', 'in_process', $verdict === Verdict::Pass);
    }

    public function remove(): void
    {
        foreach (['leakresponse_contain_session', 'leakresponse_contain_token'] as $table) {
            $this->connection->execute(
                "DELETE FROM {$this->connection->table($table)} WHERE kind = 'admin' AND subject_id = ?",
                [self::NOBODY]
            );
        }
    }
}
