<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\EpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\RefusalNote;
use Vendor\LeakResponse\Core\Contain\Guard\Stamp;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;

/** A customer's session that an admin user opened ("login as customer") ends with the sessions of admins too. */
class SessionOfAdminAsCustomer
{
    public function __construct(
        private readonly EpochSource $epochs,
        private readonly Stamp $stamp,
        private readonly RefusalNote $refusals,
    ) {
    }

    /**
     * @param int $adminId 0 when the customer signed in
     * @throws UnableToReadEpoch
     */
    public function mayStay(int $adminId, string $stamp, string $sessionId): bool
    {
        if ($adminId === 0) {
            return true;
        }
        $bound = $this->epochs->bound(GuardClass::AdminSession, Subject::admin($adminId));
        if (($this->stamp->read($stamp, $sessionId)['number'] ?? -1) >= $bound->number) {
            return true;
        }
        $this->refusals->write('session.refused', 'session', GuardClass::AdminSession, $adminId, 'ended');
        return false;
    }
}
