<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Backend\Model\Auth\Session;
use Magento\Framework\Exception\LocalizedException;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Model\Contain\AdminSessionStamp;

/** Stamps an admin session at the end of every kind of login, when it has its new id. */
class StampAdmin
{
    public function __construct(private readonly AdminSessionStamp $stamp)
    {
    }

    /** @throws LocalizedException when the epoch cannot be read */
    public function afterProcessLogin(Session $subject, mixed $result): mixed
    {
        try {
            $this->stamp->make($subject);
        } catch (UnableToReadEpoch) {
            $subject->unsetData('user');
            throw new LocalizedException(__('You cannot sign in just now. Please try again later.'));
        }
        return $result;
    }
}
