<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Contain\Plan\ConsequenceView;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Contain\Plan\PlanRowView;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Plan\PlanView;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\ParamView;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** A plan as it was kept, shown again: the approver reads what the hash covers, not a new count. */
class ShownPlan
{
    public function __construct(private readonly PlanTable $plans, private readonly ShopDirectory $shop)
    {
    }

    /** @return array{ScopeView|null, list<OptionView>, PlanView|null} */
    public function of(string $hash): array
    {
        $kept = $this->plans->lock($hash);
        if ($kept === null) {
            return [null, [], null];
        }
        /** @var array<string, mixed> $body with more than the shape names */
        $body = $kept['body'];
        $scope = new ScopeView($kept['body']['scope']['kind'], $kept['body']['scope']['ids']);
        $number = static fn (string $name): int => is_int($body[$name] ?? null) ? $body[$name] : 0;
        return [$scope, self::options($kept['body']['options'] ?? []), new PlanView(
            $hash,
            $kept['body']['incident'],
            $kept['body']['action'],
            $scope,
            Roster::texts($body['audience'] ?? null),
            Instant::text($kept['countedAt']),
            Instant::text($kept['expiresAt']),
            is_string($body['reversal'] ?? null) ? $body['reversal'] : 'none',
            $number('sessions'),
            $number('tokens'),
            $number('accounts'),
            $number('admin_sessions'),
            $this->rows($body['rows'] ?? null),
            self::consequences($body['consequences'] ?? null),
            false
        )];
    }

    /**
     * @param array<string, list<string>> $options
     * @return list<OptionView>
     */
    public static function options(array $options): array
    {
        $views = [];
        foreach ($options as $name => $values) {
            foreach ($values as $value) {
                $views[] = new OptionView($name, $value);
            }
        }
        return $views;
    }

    /** @return list<PlanRowView> */
    private function rows(mixed $rows): array
    {
        $stores = array_column($this->shop->stores(), null, 'storeId');
        $views = [];
        foreach (is_array($rows) ? $rows : [] as $row) {
            if (is_array($row)) {
                [$website, $store, $sessions, $tokens, $accounts, $carts] = array_map(
                    static fn (mixed $value): int => is_int($value) ? $value : 0,
                    array_values($row) + array_fill(0, 6, 0)
                );
                $names = $stores[$store] ?? ['websiteName' => '', 'storeName' => ''];
                $views[] = new PlanRowView(
                    $website,
                    $names['websiteName'],
                    $store,
                    $names['storeName'],
                    $sessions,
                    $tokens,
                    $accounts,
                    $carts
                );
            }
        }
        return $views;
    }

    /** @return list<ConsequenceView> */
    private static function consequences(mixed $said): array
    {
        $text = static fn (mixed $value): string => is_scalar($value) ? (string) $value : '';
        $views = [];
        foreach (is_array($said) ? array_filter($said, is_array(...)) : [] as $one) {
            $params = [];
            foreach (is_array($one['params'] ?? null) ? $one['params'] : [] as $param) {
                $params[] = is_array($param) ? new ParamView($text($param[0] ?? ''), $text($param[1] ?? '')) : new ParamView('', '');
            }
            $views[] = new ConsequenceView($text($one['kind'] ?? ''), $text($one['code'] ?? ''), $params);
        }
        return $views;
    }
}
