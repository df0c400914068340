<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Stamp;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;

/** The gate of sessions: once for each session id of a request, before any session object has read its data. */
class JudgeSession
{
    private string $judged = '';
    private bool $isEnded = false;

    public function __construct(
        private readonly CarriedSession $carried,
        private readonly SessionGate $gate,
        private readonly AccountDirectory $accounts,
        private readonly SessionOfAdminAsCustomer $asCustomer,
        private readonly Stamp $stamp,
    ) {
    }

    public function judge(): void
    {
        $sessionId = (string) session_id();
        if ($sessionId === '' || $sessionId === $this->judged) {
            return;
        }
        $this->judged = $sessionId;
        $customers = $this->carried->customers();
        $adminId = $this->carried->adminId();
        if ($customers === [] && $adminId === 0) {
            return;
        }
        $stay = [];
        foreach ($customers as $namespace => $customerId) {
            if ($this->mayCustomerStay($namespace, $customerId, $sessionId)) {
                $stay[] = $namespace;
            }
        }
        $mayAdminStay = $adminId === 0 || $this->mayAdminStay($adminId, $sessionId);
        if (!$mayAdminStay || count($stay) !== count($customers)) {
            $this->carried->keepOnly($mayAdminStay ? $this->websites($stay, $sessionId) : []);
            $this->isEnded = true;
        }
    }

    /** True once after a session was ended: it needs a new id before anything is sent. */
    public function takeEnded(): bool
    {
        $isEnded = $this->isEnded;
        $this->isEnded = false;
        return $isEnded;
    }

    /** The session goes on under another id. */
    public function follow(string $sessionId): void
    {
        $this->judged = $sessionId;
    }

    private function mayCustomerStay(string $namespace, int $customerId, string $sessionId): bool
    {
        $stamp = $this->carried->stamp($namespace);
        $class = $this->carried->isEmulated($namespace) ? GuardClass::PersistentLogin : GuardClass::CustomerSession;
        $subject = $stamp === null ? $this->accounts->byId($customerId) : new Subject($customerId, 0, 0);
        try {
            if ($this->gate->judge($class, $subject, $stamp, $sessionId) !== Verdict::Pass) {
                return false;
            }
            if ($stamp === null) {
                // Signed in before this module was: from here on it is counted, and below every number to come.
                $stamp = $this->gate->stamp($this->kind($class), $subject, $sessionId);
                $this->carried->putStamp($namespace, $stamp);
            }
            return $this->asCustomer->mayStay($this->carried->actingAdmin($namespace), $stamp, $sessionId);
        } catch (UnableToReadEpoch) {
            return false;
        }
    }

    private function mayAdminStay(int $adminId, string $sessionId): bool
    {
        try {
            $subject = Subject::admin($adminId);
            return $this->gate->judge(GuardClass::AdminSession, $subject, $this->carried->adminStamp(), $sessionId) === Verdict::Pass;
        } catch (UnableToReadEpoch) {
            return false;
        }
    }

    /**
     * @param list<string> $namespaces
     * @return array<string, int> website id by namespace
     */
    private function websites(array $namespaces, string $sessionId): array
    {
        $websites = [];
        foreach ($namespaces as $namespace) {
            $read = $this->stamp->read((string) $this->carried->stamp($namespace), $sessionId);
            $websites[$namespace] = $read === null ? 0 : $read['subject']->websiteId;
        }
        return $websites;
    }

    private function kind(GuardClass $class): string
    {
        return $class === GuardClass::PersistentLogin ? 'persistent' : 'customer';
    }
}
