<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantineGate;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantinedSet;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What is in quarantine for whoever asks now. Staff, integrations and the shop's own jobs see everything. */
class QuarantineDoor
{
    private const APIS = [Area::AREA_WEBAPI_REST, Area::AREA_WEBAPI_SOAP, Area::AREA_GRAPHQL];
    private const STAFF = [UserContextInterface::USER_TYPE_ADMIN, UserContextInterface::USER_TYPE_INTEGRATION];

    private int $sparing = 0;

    public function __construct(
        private readonly QuarantineGate $gate,
        private readonly StoreManagerInterface $stores,
        private readonly State $state,
        private readonly UserContextInterface $caller,
        private readonly RefusedVisits $refused,
    ) {
    }

    /** @return QuarantinedSet empty for those who may see it */
    public function held(CatalogueKind $kind): QuarantinedSet
    {
        return $this->sparing > 0 ? new QuarantinedSet([], []) : $this->heldForVisitor($kind);
    }

    /** The same, also for work that is spared: lines of carts are kept, and marked. */
    public function heldForVisitor(CatalogueKind $kind): QuarantinedSet
    {
        if (!$this->isVisitor() || !$this->gate->isOn()) {
            return new QuarantinedSet([], []);
        }
        $store = $this->stores->getStore();
        return $this->gate->held($kind, (int) $store->getWebsiteId(), (int) $store->getId());
    }

    /** For orders, whoever places them. */
    public function heldFromSale(?int $storeId): QuarantinedSet
    {
        if (!$this->gate->isOn()) {
            return new QuarantinedSet([], []);
        }
        $store = $this->stores->getStore($storeId ?: null);
        return $this->gate->held(CatalogueKind::Product, (int) $store->getWebsiteId(), (int) $store->getId());
    }

    /**
     * Work that must not lose sight of what is in quarantine: core deletes lines of a cart whose product it cannot find.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function sparing(callable $work): mixed
    {
        $this->sparing++;
        try {
            return $work();
        } finally {
            $this->sparing--;
        }
    }

    /** Recorded, in words that say nothing about why. */
    public function refuse(): LocalizedException
    {
        $this->refused->record(new Refusal('quarantined', 'This product is not available.', 'product', 400));
        return new LocalizedException(__('This product is not available.'));
    }

    private function isVisitor(): bool
    {
        try {
            $area = $this->state->getAreaCode();
        } catch (LocalizedException) {
            return false;
        }
        return $area === Area::AREA_FRONTEND
            || (in_array($area, self::APIS, true) && !in_array((int) $this->caller->getUserType(), self::STAFF, true));
    }
}
