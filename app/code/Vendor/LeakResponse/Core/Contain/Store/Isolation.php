<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Store;

use Vendor\LeakResponse\Core\Contain\Access\CloseDoors;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Maintenance;
use Vendor\LeakResponse\Core\Contain\Order\BlockTransactions;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Contain\Payment\SuspendPayment;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchKey;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchRow;

/**
 * What the one switch of an isolated store means for each gate: rows as the single acts would have turned them. They exist only
 * while they are read, so lifting the one switch lifts all of them and touches no switch that another act holds.
 */
class Isolation
{
    public const DOORS = 'doors';
    public const ORDERS = 'orders';
    public const PAGE = 'page';
    public const PAYMENT = 'payment';
    public const PARTS = [self::DOORS, self::ORDERS, self::PAGE, self::PAYMENT];

    /** Mark of a door that is shut for its own store views only, not for calls that stand for all of them. */
    public const OWN = 'own';

    /** @return list<Door> doors that know store views */
    public static function doors(): array
    {
        return array_values(array_filter(Door::cases(), static fn (Door $door): bool => !$door->isOfWholeShop()));
    }

    /**
     * @param SwitchRow $row of an isolated store, on
     * @param string $kind of the gate that asks
     * @return list<SwitchRow>
     */
    public static function implied(SwitchRow $row, string $kind): array
    {
        $detail = json_decode($row->detail, true);
        $detail = is_array($detail) ? $detail : [];
        // A row without parts is one that somebody meddled with: the stricter reading counts.
        $parts = is_array($detail['parts'] ?? null) ? $detail['parts'] : self::PARTS;
        return match (true) {
            $kind === Maintenance::CODE && in_array(self::PAGE, $parts, true) => [self::row($row, $kind, '', $row->detail)],
            $kind === SuspendPayment::CODE && in_array(self::PAYMENT, $parts, true) => [
                self::row($row, $kind, PaymentGate::ALL_ONLINE, ''),
            ],
            $kind === BlockTransactions::CODE && in_array(self::ORDERS, $parts, true) => [
                self::row($row, $kind, 'isolated', '{"effect":["refuse"],"every":["yes"],"staff":["yes"]}'),
            ],
            $kind === CloseDoors::CODE && in_array(self::DOORS, $parts, true) => array_map(
                static fn (Door $door): SwitchRow => self::row($row, $kind, $door->value, '{"' . self::OWN . '":true}'),
                self::doors()
            ),
            default => [],
        };
    }

    /** Whether a door of this row lets calls pass that stand for every store view. */
    public static function isOwn(SwitchRow $row): bool
    {
        return $row->detail === '{"' . self::OWN . '":true}';
    }

    private static function row(SwitchRow $of, string $kind, string $target, string $detail): SwitchRow
    {
        return new SwitchRow(
            new SwitchKey($kind, $of->key->scopeKind, $of->key->scopeId, $target),
            true,
            $of->number,
            $of->expiresAt,
            $detail,
            $of->runId,
            $of->changedAt,
            $of->nonce,
            $of->mac,
        );
    }
}
