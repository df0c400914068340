<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Store\Model\StoreManagerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Person\Canaries;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Model\Contain\Canary\AdminCanary;
use Vendor\LeakResponse\Model\Contain\Canary\CanaryAccounts;
use Vendor\LeakResponse\Model\Contain\Canary\Controls;
use Vendor\LeakResponse\Model\Contain\Canary\CustomerCanary;
use Vendor\LeakResponse\Model\Contain\Canary\Tally;

/**
 * Test people in a real shop: one account a website (or store view) of the scope, through the shop's own addresses; where
 * those cannot be reached, through the same gates inside the server, and the probe says so.
 *
 * @phpstan-import-type Planted from CustomerCanary
 * @phpstan-import-type Planted from AdminCanary as PlantedAdmin
 * @phpstan-type State array{action: string, customers: list<Planted>, admin: PlantedAdmin|null}
 */
class MagentoCanaries implements Canaries
{
    /** The guard waits for them: a shop with many websites gets a sample. */
    private const MOST = 5;

    public function __construct(
        private readonly CustomerCanary $customer,
        private readonly AdminCanary $admin,
        private readonly Controls $controls,
        private readonly CanaryAccounts $accounts,
        private readonly RunTable $runs,
        private readonly StoreManagerInterface $stores,
    ) {
    }

    public function plant(string $runId, TargetScope $scope): string
    {
        $run = $this->runs->byId($runId);
        $state = ['action' => $run?->action ?? '', 'customers' => [], 'admin' => null];
        try {
            if ($run !== null && $run->covers('customers')) {
                $this->customer->inTime(function () use ($scope, &$state): void {
                    foreach ($this->storesOf($scope) as $storeId) {
                        $state['customers'][] = $this->customer->plant($storeId);
                    }
                });
            }
            if ($run !== null && $run->covers('admins')) {
                $state['admin'] = $this->admin->plant();
            }
        } catch (Throwable $error) {
            $this->clear($state);
            throw $error;
        }
        return json_encode($state, JSON_THROW_ON_ERROR);
    }

    public function subjects(string $state): array
    {
        return array_map(static fn (array $planted): int => $planted['account']['id'], self::read($state)['customers']);
    }

    public function attempt(string $state): array
    {
        $read = self::read($state);
        $endsPasswords = $read['action'] === 'reset_credentials';
        $tally = new Tally();
        foreach ($read['customers'] as $planted) {
            $this->customer->attempt($planted, $endsPasswords, $tally);
            $this->controls->attempt($planted, $endsPasswords, $tally);
        }
        if ($read['admin'] !== null) {
            $this->admin->attempt($read['admin'], $tally);
        }
        return $tally->probes() ?: [new ProbeView('session', 'canary', 'not_tried', 0, 0, 'not_planted')];
    }

    public function remove(string $state): void
    {
        $this->clear(self::read($state));
    }

    /** @param State $state */
    private function clear(array $state): void
    {
        foreach ($state['customers'] as $planted) {
            if ($planted['cart'] !== null) {
                $this->accounts->removeCart($planted['cart']);
            }
            $this->accounts->remove($planted['account']['id']);
        }
        if ($state['admin'] !== null) {
            $this->admin->remove();
        }
    }

    /** @return list<int> store views to stand in; named customers may be of any website, so one does for them */
    private function storesOf(TargetScope $scope): array
    {
        if ($scope->kind === 'store_views') {
            return array_slice($scope->ids, 0, self::MOST);
        }
        $ids = [];
        foreach ($this->stores->getWebsites() as $website) {
            $isIn = $scope->kind !== 'websites' || in_array((int) $website->getId(), $scope->ids, true);
            $store = $isIn ? $website->getDefaultStore() : false;
            if ($store) {
                $ids[] = (int) $store->getId();
            }
        }
        return array_slice($ids, 0, $scope->kind === 'customers' ? 1 : self::MOST);
    }

    /** @return State */
    private static function read(string $state): array
    {
        /** @var State $read written by plant and kept sealed */
        $read = json_decode($state, true, 16, JSON_THROW_ON_ERROR);
        return $read;
    }
}
