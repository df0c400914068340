<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\DataObject;
use Magento\Framework\Module\Manager;
use Magento\Framework\ObjectManagerInterface;
use Magento\User\Model\User;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Magento's two-factor module where the shop has it: a session that has not passed it cannot step up, and who has an app
 * that shows codes enters a new one. Hardware keys and Duo have pages of their own: for them the session has to do.
 *
 * Many shops remove that module, so its names stand here as text and are asked for only when it is on.
 */
class SecondFactor
{
    private const MODULE = 'Magento_TwoFactorAuth';
    private const SETTINGS = 'Magento\TwoFactorAuth\Api\TfaInterface';
    private const SESSION = 'Magento\TwoFactorAuth\Api\TfaSessionInterface';
    private const SHOW_CODES = ['google', 'authy'];

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

    /** Whether the person has to enter a code from an app. */
    public function asksCode(User $user): bool
    {
        return $this->providers($user) !== [];
    }

    /** @return bool whether one of the person's apps shows this code now */
    public function accepts(User $user, string $code): bool
    {
        foreach ($this->providers($user) as $provider) {
            if ($provider->getEngine()->verify($user, new DataObject(['tfa_code' => $code]))) {
                return true;
            }
        }
        return false;
    }

    /** @return list<object> providers of the two-factor module, `ProviderInterface` */
    private function providers(User $user): array
    {
        if (!$this->isOn()) {
            return [];
        }
        $id = (int) $user->getId();
        return array_values(array_filter(
            $this->objects->get(self::SETTINGS)->getUserProviders($id),
            static fn (object $provider): bool => in_array($provider->getCode(), self::SHOW_CODES, true) && $provider->isActive($id)
        ));
    }

    private function isOn(): bool
    {
        return $this->modules->isEnabled(self::MODULE)
            && interface_exists(self::SETTINGS)
            && $this->objects->get(self::SETTINGS)->isEnabled();
    }
}
