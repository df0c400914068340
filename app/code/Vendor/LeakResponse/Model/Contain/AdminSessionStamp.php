<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Backend\Model\Auth\Session;
use Vendor\LeakResponse\Core\Contain\Guard\EpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\RequestNumbers;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;

/** Stamps the admin session of this request. */
class AdminSessionStamp
{
    public function __construct(
        private readonly SessionGate $gate,
        private readonly EpochSource $epochs,
        private readonly RequestNumbers $numbers,
    ) {
    }

    /** @throws UnableToReadEpoch the session must not be signed in */
    public function make(Session $session): void
    {
        $userId = $this->userId($session);
        if ($userId === 0 || session_status() !== PHP_SESSION_ACTIVE) {
            return;
        }
        $stamp = $this->gate->stamp('admin', Subject::admin($userId), (string) session_id());
        $session->setData(CarriedSession::STAMP, $stamp);
    }

    /**
     * Stamp with the number as it stands now. For who has just proven again who they are, and for nobody else: the session
     * outlives every containment until now.
     *
     * @throws UnableToReadEpoch
     */
    public function makeAnew(Session $session): void
    {
        $this->numbers->remember('admin', $this->userId($session), $this->epochs->number());
        $this->make($session);
    }

    private function userId(Session $session): int
    {
        $user = $session->getUser();
        return $user === null ? 0 : (int) $user->getId();
    }
}
