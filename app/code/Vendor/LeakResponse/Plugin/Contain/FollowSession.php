<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Session\SessionManagerInterface;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Model\Contain\CarriedSession;
use Vendor\LeakResponse\Model\Contain\EndedSession;
use Vendor\LeakResponse\Model\Contain\JudgeSession;

/** Keeps stamps true when a session changes its id, and gives an ended session a new one. */
class FollowSession
{
    public function __construct(
        private readonly JudgeSession $judge,
        private readonly EndedSession $ended,
        private readonly CarriedSession $carried,
        private readonly SessionGate $gate,
    ) {
    }

    /** Core has sent the old id by now: the last cookie of a name counts. */
    public function afterStart(SessionManagerInterface $subject, mixed $result): mixed
    {
        if ($this->judge->takeEnded()) {
            $this->judge->follow($this->ended->renew());
        }
        return $result;
    }

    public function aroundRegenerateId(SessionManagerInterface $subject, callable $proceed): mixed
    {
        $old = (string) session_id();
        $stamps = $old === '' ? [] : $this->carried->stamps();
        $result = $proceed();
        $new = (string) session_id();
        if ($new !== $old) {
            foreach ($stamps as $namespace => $stamp) {
                $this->carried->putStamp($namespace, $this->gate->renew($stamp, $old, $new));
            }
            $this->judge->follow($new);
        }
        return $result;
    }
}
