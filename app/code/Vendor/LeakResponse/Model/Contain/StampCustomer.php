<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Customer\Model\Session;
use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Vendor\LeakResponse\Core\Contain\Guard\RequestNumbers;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Stamp;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;

/** Stamps a storefront session when it gets its customer, whichever way: form, account page, social login, cookie. */
class StampCustomer
{
    public function __construct(
        private readonly SessionGate $gate,
        private readonly Stamp $stamp,
        private readonly RequestNumbers $numbers,
        private readonly AccountDirectory $accounts,
        private readonly Emulation $emulation,
        private readonly State $state,
    ) {
    }

    /** @throws LocalizedException when the epoch cannot be read: nobody signs in unstamped */
    public function follow(Session $session, int $customerId): void
    {
        $sessionId = (string) session_id();
        if ($sessionId === '' || session_status() !== PHP_SESSION_ACTIVE) {
            return;
        }
        if ($customerId === 0) {
            $this->leave($session, $sessionId);
            return;
        }
        if ($this->isStampOf($session->getData(CarriedSession::STAMP), $customerId, $sessionId)) {
            return;
        }
        try {
            $session->setData(CarriedSession::STAMP, $this->made($customerId, $sessionId));
        } catch (UnableToReadEpoch) {
            $session->setCustomerId(null);
            throw new LocalizedException(__('You cannot sign in just now. Please try again later.'));
        }
    }

    /** A login follows: what it proves is newer than what the session carries. */
    public function expectLogin(Session $session): void
    {
        if ($session->getData(CarriedSession::STAMP) !== null) {
            $this->leave($session, (string) session_id());
        }
    }

    private function leave(Session $session, string $sessionId): void
    {
        if ($session->getData(CarriedSession::STAMP) !== null) {
            $session->setData(CarriedSession::STAMP, null);
            $this->gate->forget($sessionId);
        }
    }

    private function made(int $customerId, string $sessionId): string
    {
        $subject = $this->accounts->byId($customerId);
        $number = $this->numbers->of('customer', $customerId);
        if ($number !== null && $this->isOfToken()) {
            // Core puts the customer of a GraphQL token into a session of its own at every request: not one to count.
            return $this->stamp->make($number, 'customer', $subject, $sessionId);
        }
        return $this->gate->stamp($this->emulation->isOn() ? 'persistent' : 'customer', $subject, $sessionId);
    }

    private function isStampOf(mixed $stamp, int $customerId, string $sessionId): bool
    {
        $read = is_string($stamp) ? $this->stamp->read($stamp, $sessionId) : null;
        return $read !== null && $read['subject']->id === $customerId;
    }

    private function isOfToken(): bool
    {
        try {
            return $this->state->getAreaCode() === Area::AREA_GRAPHQL;
        } catch (LocalizedException) {
            return false;
        }
    }
}
