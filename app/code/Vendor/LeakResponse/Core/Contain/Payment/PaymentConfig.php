<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Payment;

use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Keeps payment methods off by the shop's own configuration too, so that they stay off when this module is disabled.
 *
 * @phpstan-type ConfigRow array{scope: string, scope_id: int, path: string, value: string|null}
 */
class PaymentConfig
{
    private const OFF = '0';

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly ShopDirectory $shop,
    ) {
    }

    /**
     * Rows that decide for the scope, and the places that `hold` would write.
     *
     * @param list<string> $codes
     * @return list<ConfigRow> `value` null where there is no row yet
     */
    public function read(TargetScope $scope, array $codes): array
    {
        $places = [];
        foreach ($this->tables->has('core_config_data') ? $codes : [] as $code) {
            foreach ($this->ownPlaces($scope) as [$kind, $id]) {
                $places["{$kind}/{$id}/{$code}"] = ['scope' => $kind, 'scope_id' => $id, 'path' => self::path($code), 'value' => null];
            }
            foreach ($this->rows($code) as $row) {
                if ($this->isInside($scope, $row['scope'], $row['scope_id'])) {
                    $places["{$row['scope']}/{$row['scope_id']}/{$code}"] = $row;
                }
            }
        }
        return array_values($places);
    }

    /** @param list<ConfigRow> $places as `read` gave them */
    public function hold(array $places): void
    {
        foreach ($places as $place) {
            $this->connection->execute(
                "INSERT INTO {$this->name()} (scope, scope_id, path, value) VALUES (?, ?, ?, ?)"
                . ' ON DUPLICATE KEY UPDATE value = VALUES(value)',
                [$place['scope'], $place['scope_id'], $place['path'], self::OFF]
            );
        }
    }

    /**
     * Each row exactly as before; one that somebody set to something else since stays as they set it.
     *
     * @param array<mixed> $places as `read` gave them
     */
    public function putBack(array $places): void
    {
        foreach ($places as $place) {
            if (!is_array($place) || !is_string($place['path'] ?? null)) {
                continue;
            }
            /** @var ConfigRow $place */
            $where = ' WHERE scope = ? AND scope_id = ? AND path = ? AND value = ?';
            $key = [$place['scope'], $place['scope_id'], $place['path'], self::OFF];
            if ($place['value'] === null) {
                $this->connection->execute("DELETE FROM {$this->name()}{$where}", $key);
            } else {
                $this->connection->execute("UPDATE {$this->name()} SET value = ?{$where}", [$place['value'], ...$key]);
            }
        }
    }

    /** @return list<array{string, int}> */
    private function ownPlaces(TargetScope $scope): array
    {
        return match ($scope->kind) {
            'websites' => array_map(static fn (int $id): array => ['websites', $id], $scope->ids),
            'store_views' => array_map(static fn (int $id): array => ['stores', $id], $scope->ids),
            default => [['default', 0]],
        };
    }

    private function isInside(TargetScope $scope, string $kind, int $id): bool
    {
        $stores = array_column(ScopeStores::of($this->shop, $scope), 'storeId');
        return match ($scope->kind) {
            'all' => true,
            'websites' => $kind === 'websites' ? in_array($id, $scope->ids, true) : $kind === 'stores' && in_array($id, $stores, true),
            default => $kind === 'stores' && in_array($id, $stores, true),
        };
    }

    /** @return list<ConfigRow> */
    private function rows(string $code): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT scope, scope_id, path, value FROM {$this->name()} WHERE path = ? ORDER BY scope, scope_id",
            [self::path($code)]
        );
        return array_map(static fn (array $row): array => [
            'scope' => (string) $row['scope'],
            'scope_id' => (int) $row['scope_id'],
            'path' => (string) $row['path'],
            'value' => (string) $row['value'],
        ], $rows);
    }

    private static function path(string $code): string
    {
        return "payment/{$code}/active";
    }

    private function name(): string
    {
        return $this->connection->table('core_config_data');
    }
}
