<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Backend\Model\Auth\Session;
use Magento\Security\Model\AdminSessionInfo;
use Magento\Security\Model\AdminSessionsManager;
use Magento\Security\Model\AdminSessionsManagerFactory;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Model\Contain\AdminSessionStamp;

/**
 * Gives the acting admin a session of their own: new id, new row of core's session list, new stamp. The old session is
 * destroyed at once, so a copied cookie opens nothing any more.
 *
 * Core's `regenerateId()` leaves the old session behind with a pointer to the new one: a copied cookie would follow us.
 */
class RenewAdminSession
{
    public function __construct(
        private readonly Session $session,
        private readonly AdminSessionsManager $sessions,
        private readonly AdminSessionsManagerFactory $freshSessions,
        private readonly AdminSessionStamp $stamp,
        private readonly SessionGate $gate,
        private readonly SendSessionCookie $cookie,
    ) {
    }

    /** @throws UnableToReadEpoch */
    public function renew(): void
    {
        $old = (string) session_id();
        if (session_status() !== PHP_SESSION_ACTIVE || !session_regenerate_id(true)) {
            return;
        }
        $this->gate->forget($old);
        $this->stamp->makeAnew($this->session);
        $this->renewRow();
        $this->cookie->send();
    }

    private function renewRow(): void
    {
        $this->sessions->getCurrentSession()->setData('status', AdminSessionInfo::LOGGED_OUT)->save();
        // A fresh object: the shared one remembers the old row and would close the new one in its place.
        $this->freshSessions->create()->processLogin();
    }
}
