<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Model\AbstractModel;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\TokenGate;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Model\Contain\AccountDirectory;

/** The key in a remember-me cookie is a token like any other: registered when made, judged when shown. */
class GateRememberMe
{
    /** Rows of the registry outlive the longest cookie the shop may set by a day. */
    private const SECONDS = 366 * 86400;

    public function __construct(
        private readonly TokenGate $gate,
        private readonly AccountDirectory $accounts,
    ) {
    }

    public function afterSave(AbstractModel $subject, AbstractModel $result): AbstractModel
    {
        $key = (string) $subject->getData('key');
        $customerId = (int) $subject->getData('customer_id');
        if ($key !== '' && $customerId > 0) {
            $subjectOfKey = $this->accounts->byId($customerId);
            $this->gate->remember($key, GuardClass::PersistentLogin, $subjectOfKey, time() + self::SECONDS);
        }
        return $result;
    }

    public function afterLoadByCookieKey(AbstractModel $subject, AbstractModel $result): AbstractModel
    {
        $customerId = (int) $subject->getData('customer_id');
        if ($subject->getId() && $customerId > 0 && !$this->mayPass((string) $subject->getData('key'), $customerId)) {
            $subject->unsetData();
        }
        return $result;
    }

    private function mayPass(string $key, int $customerId): bool
    {
        try {
            $account = $this->accounts->byId($customerId);
            return $this->gate->judge($key, GuardClass::PersistentLogin, $account, false, null) === Verdict::Pass;
        } catch (UnableToReadEpoch) {
            return false;
        }
    }
}
