<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Contain\Store\IsolatedStores;
use Vendor\LeakResponse\Core\Contain\Store\Isolation;

/**
 * Looks at isolated store views from outside, and at those beside them. What stands behind the page cannot be met over HTTP:
 * it is asked inside the server, where the same gates answer.
 */
class IsolationCanary implements IsolatedStores
{
    public function __construct(
        private readonly HttpDoors $doors,
        private readonly MaintenanceCanary $page,
        private readonly TransactionCanary $orders,
        private readonly StoreManagerInterface $stores,
        private readonly IsolationGates $gates,
    ) {
    }

    public function attempt(int $storeId, array $parts): array
    {
        $tally = new Tally();
        $websiteId = (int) $this->stores->getStore($storeId)->getWebsiteId();
        foreach ($parts as $part) {
            match ($part) {
                Isolation::ORDERS => $tally->canary('order', 'in_process', $this->orders->goes($storeId)),
                Isolation::PAYMENT => $tally->canary('payment', 'in_process', !$this->gates->payment()
                    ->isSuspended([PaymentGate::ALL_ONLINE], true, $websiteId, $storeId)),
                Isolation::DOORS => $this->doors($storeId, $websiteId, $tally),
                default => null,
            };
        }
        $seen = in_array(Isolation::PAGE, $parts, true) ? $this->page->attempt($storeId) : [];
        return [...$tally->probes(), ...$seen];
    }

    public function trades(int $storeId): array
    {
        $websiteId = (int) $this->stores->getStore($storeId)->getWebsiteId();
        if ($this->isShutByAnother($storeId, $websiteId)) {
            return [];
        }
        $tally = new Tally();
        $tally->control('other_store', 'http', $this->doors->pageWorks($storeId));
        $answer = $this->doors->call($storeId, 'GET', 'directory/countries');
        $tally->control('other_store', 'http', $answer->status === 0 ? null : $answer->status !== 503);
        return $tally->probes();
    }

    private function doors(int $storeId, int $websiteId, Tally $tally): void
    {
        foreach (Isolation::doors() as $door) {
            $tally->canary($door->value, 'in_process', !$this->gates->door()->isClosed($door, $websiteId, $storeId));
        }
        $answer = $this->doors->call($storeId, 'GET', 'directory/countries');
        $tally->canary('rest', 'http', $answer->status === 0 ? null : $answer->status !== 503);
        $answer = $this->doors->graphQl($storeId, '{storeConfig{code}}');
        $tally->canary('graphql', 'http', $answer->status === 0 ? null : $answer->status !== 503);
        $answer = $this->doors->soap($storeId);
        $tally->canary('soap', 'http', $answer->status === 0 ? null : $answer->status !== 503);
    }

    private function isShutByAnother(int $storeId, int $websiteId): bool
    {
        foreach (Isolation::doors() as $door) {
            if ($this->gates->door()->isClosed($door, $websiteId, $storeId)) {
                return true;
            }
        }
        return $this->gates->page()->standIn(new ShopVisit('/', $websiteId, $storeId, ''), []) !== null;
    }
}
