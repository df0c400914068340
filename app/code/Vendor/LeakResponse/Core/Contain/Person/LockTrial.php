<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** Tries locked accounts at the real gates: a session made for them this moment must be over, a password must not count. */
class LockTrial
{
    /** Accounts of each kind that are tried at every gate; the rest is asked of the lock alone. */
    private const TRIED = 5;

    public function __construct(
        private readonly SessionGate $sessions,
        private readonly PasswordGate $passwords,
        private readonly AccountLocks $locks,
        private readonly Identifiers $identifiers,
    ) {
    }

    /**
     * @param list<int> $customers
     * @param list<int> $admins
     * @return list<ProbeView>
     */
    public function attempt(array $customers, array $admins): array
    {
        $probes = [];
        foreach ([['customer', $customers], ['admin', $admins]] as [$audience, $ids]) {
            if ($ids === []) {
                continue;
            }
            $locked = array_filter($ids, fn (int $id): bool => $this->locks->isLocked($audience, $id));
            $probes[] = self::probe('account', count($ids), count($locked));
            $tried = array_slice($ids, 0, self::TRIED);
            $ended = array_filter($tried, fn (int $id): bool => $this->isSessionOver($audience, $id));
            $probes[] = self::probe($audience === 'admin' ? 'admin_session' : 'session', count($tried), count($ended));
            if ($audience === 'customer') {
                $refused = array_filter($tried, fn (int $id): bool => !$this->passwords->mayAuthenticate(new Subject($id, 0, 0)));
                $probes[] = self::probe('password', count($tried), count($refused));
            }
        }
        return $probes;
    }

    private function isSessionOver(string $audience, int $id): bool
    {
        $class = $audience === 'admin' ? GuardClass::AdminSession : GuardClass::CustomerSession;
        $sessionId = 'canary-' . bin2hex($this->identifiers->bytes(16));
        $subject = new Subject($id, 0, 0);
        try {
            $stamp = $this->sessions->stamp($audience, $subject, $sessionId);
            return $this->sessions->judge($class, $subject, $stamp, $sessionId) !== Verdict::Pass;
        } finally {
            $this->sessions->forget($sessionId);
        }
    }

    private static function probe(string $kind, int $tried, int $good): ProbeView
    {
        return new ProbeView($kind, 'canary', 'in_process', $tried, $good, $tried === $good ? '' : 'not_as_expected');
    }
}
