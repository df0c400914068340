<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\Module\Manager;
use Magento\Framework\ObjectManagerInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Magento's two-factor module where the shop has it: a session that has not passed it cannot step up.
 *
 * Many shops remove that module, so its names stand here as text and are asked for only when it is on.
 */
class SecondFactor
{
    private const MODULE = 'Magento_TwoFactorAuth';
    private const SETTINGS = 'Magento\TwoFactorAuth\Api\TfaInterface';
    private const SESSION = 'Magento\TwoFactorAuth\Api\TfaSessionInterface';

    public function __construct(
        private readonly Manager $modules,
        private readonly ObjectManagerInterface $objects,
    ) {
    }

    /** @throws Refusal second_factor_needed (403) */
    public function check(): void
    {
        if ($this->isOn() && !$this->objects->get(self::SESSION)->isGranted()) {
            throw Refusal::forbidden('second_factor_needed', 'Finish signing in with the second factor first.');
        }
    }

    private function isOn(): bool
    {
        return $this->modules->isEnabled(self::MODULE)
            && interface_exists(self::SETTINGS)
            && $this->objects->get(self::SETTINGS)->isEnabled();
    }
}
