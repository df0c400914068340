<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** A shop with methods of payment to suspend. */
abstract class SuspendCase extends ContainCase
{
    /**
     * @param list<string> $methods
     * @param array<string, string> $more
     */
    protected function planOf(array $methods, ScopeView $scope, array $more = []): PlanInterface
    {
        $options = array_map(static fn (string $method): OptionView => new OptionView('method', $method), $methods);
        foreach ($more as $name => $value) {
            $options[] = new OptionView($name, $value);
        }
        return $this->host->plan()->execute(1, 'suspend_payment', $scope, ['shop'], $options);
    }

    /**
     * @param list<string> $methods
     * @param array<string, string> $more
     */
    protected function suspend(array $methods, ?ScopeView $scope = null, array $more = []): RunInterface
    {
        return $this->finish($this->startPlan($this->planOf($methods, $scope ?? new ScopeView('all', []), $more)));
    }

    protected function offered(string $method, int $storeId): bool
    {
        return $this->host->switches->payments->isOffered($method, $storeId);
    }

    protected function configure(string $scope, int $id, string $method, string $value): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('core_config_data')} (scope, scope_id, path, value) VALUES (?, ?, ?, ?)",
            [$scope, $id, "payment/{$method}/active", $value]
        );
    }
}
