<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Backend\Model\Auth\Session;
use Vendor\LeakResponse\Api\ContinuePlaybookInterface;
use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\StartContainmentInterface;
use Vendor\LeakResponse\Api\StartPlaybookInterface;
use Vendor\LeakResponse\Core\Operate\StepUp;
use Vendor\LeakResponse\Model\Contain\AdminSessionStamp;

/**
 * The session that starts a containment of admins goes on: its owner has just proven again who they are and it has a new
 * id. Only in the request that used up the proof: a copy of the old cookie, or a repeated call, ends with the rest.
 */
class KeepActingAdmin
{
    private bool $isProven = false;

    public function __construct(
        private readonly AdminSessionStamp $stamp,
        private readonly Session $session,
    ) {
    }

    public function afterRedeem(StepUp $subject): void
    {
        $this->isProven = true;
    }

    public function afterExecute(
        StartContainmentInterface|StartPlaybookInterface|ContinuePlaybookInterface $subject,
        RunInterface|PlaybookRunInterface $result
    ): RunInterface|PlaybookRunInterface {
        if ($this->isProven && self::concernsAdmins($result)) {
            $this->stamp->makeAnew($this->session);
        }
        $this->isProven = false;
        return $result;
    }

    private static function concernsAdmins(RunInterface|PlaybookRunInterface $result): bool
    {
        if ($result instanceof RunInterface) {
            return in_array('admins', $result->getAudience(), true);
        }
        foreach ($result->getSteps() as $step) {
            if ($step->getActRun() !== null && in_array('admins', $step->getStep()->getAudience(), true)) {
                return true;
            }
        }
        return false;
    }
}
