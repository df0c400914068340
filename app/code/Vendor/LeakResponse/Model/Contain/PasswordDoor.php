<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\EpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;

/** Core's password gate as Magento's doors ask it. What cannot be read is refused. */
class PasswordDoor
{
    private bool $hasRefused = false;
    private bool $isHashSpent = false;

    public function __construct(
        private readonly PasswordGate $gate,
        private readonly EpochSource $epochs,
        private readonly AccountDirectory $accounts,
        private readonly AccountLocks $locks,
    ) {
    }

    /** Another attempt begins: one GraphQL request can make many. */
    public function begin(): void
    {
        $this->hasRefused = false;
        $this->isHashSpent = false;
    }

    public function mayAuthenticate(int $customerId): bool
    {
        $this->isHashSpent = true;
        try {
            $may = $this->gate->mayAuthenticate($this->accounts->byId($customerId));
        } catch (UnableToReadEpoch) {
            $may = false;
        }
        $this->hasRefused = !$may;
        return $may;
    }

    public function mayUseLink(int $customerId): bool
    {
        try {
            return $this->gate->mayUseLink($this->accounts->byId($customerId));
        } catch (UnableToReadEpoch) {
            return false;
        }
    }

    /**
     * True once any containment was ever started here: from then on every failed login looks alike. A shop that never
     * had to contain anything keeps core's answers.
     */
    public function isGuarded(): bool
    {
        try {
            return $this->epochs->number() > 0 || $this->locks->isOn();
        } catch (UnableToReadEpoch) {
            return true;
        }
    }

    /** True where this attempt was refused by the gate and not for a wrong password. */
    public function hasRefused(): bool
    {
        return $this->hasRefused;
    }

    /** True where this attempt has paid for the check of a password, by core or by us. */
    public function isHashSpent(): bool
    {
        return $this->isHashSpent;
    }
}
