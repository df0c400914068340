<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Session\ValidatorInterface;
use Vendor\LeakResponse\Model\Contain\JudgeSession as Gate;

/** Puts our gate ahead of core's session validators: the one place every session passes before its data is loaded. */
class JudgeSession
{
    public function __construct(private readonly Gate $gate)
    {
    }

    public function beforeValidate(ValidatorInterface $subject): void
    {
        $this->gate->judge();
    }
}
