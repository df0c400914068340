<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Config\Model\Config\Reader\Source\Deployed\SettingChecker;
use Magento\Payment\Api\PaymentMethodListInterface;
use Magento\Payment\Helper\Data as PaymentHelper;
use Magento\Store\Model\ScopeInterface;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Payment\Payments;
use Vendor\LeakResponse\Model\Contain\Canary\PaymentCanary;

/** The payment methods of this shop, as its own configuration has them. */
class ShopPayments implements Payments
{
    /** Core's callback for these asks whether the method is active: held off, open payments could never be completed. */
    private const CALLBACK_NEEDS_ACTIVE = '/^(paypal|payflow|hosted_pro)/';

    public function __construct(
        private readonly PaymentMethodListInterface $list,
        private readonly PaymentHelper $methods,
        private readonly SettingChecker $locks,
        private readonly StoreManagerInterface $stores,
        private readonly ShopConfiguration $configuration,
        private readonly PaymentCanary $canary,
    ) {
    }

    public function active(int $storeId): array
    {
        $active = [];
        foreach ($this->list->getActiveList($storeId) as $method) {
            $code = (string) $method->getCode();
            $active[] = [
                'code' => $code,
                'title' => trim((string) $method->getTitle()) ?: $code,
                'isOnline' => !$this->methods->getMethodInstance($code)->isOffline(),
                'isHeld' => preg_match(self::CALLBACK_NEEDS_ACTIVE, $code) !== 1 && !$this->isLocked($code, $storeId),
            ];
        }
        return $active;
    }

    public function configurationChanged(): void
    {
        $this->configuration->readAgain();
    }

    public function attempt(int $storeId, array $suspended): array
    {
        return $this->canary->attempt($storeId, $suspended);
    }

    /** In env.php or config.php, where no row of the database has a say. */
    private function isLocked(string $code, int $storeId): bool
    {
        $store = $this->stores->getStore($storeId);
        $website = (string) $this->stores->getWebsite($store->getWebsiteId())->getCode();
        $path = "payment/{$code}/active";
        return $this->locks->isReadOnly($path, 'default')
            || $this->locks->isReadOnly($path, ScopeInterface::SCOPE_WEBSITES, $website)
            || $this->locks->isReadOnly($path, ScopeInterface::SCOPE_STORES, (string) $store->getCode());
    }
}
