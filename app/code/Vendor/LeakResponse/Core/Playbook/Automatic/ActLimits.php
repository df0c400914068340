<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Playbook\PlainStep;

/**
 * What never begins without a person, whatever the allow-list says: acts that close the shop for people who did nothing, or that
 * nobody can take back. Whoever can fake a detection could otherwise close the shop with it.
 */
class ActLimits
{
    private const NEVER = ['maintenance', 'isolate_store', 'rotate_secrets', 'pause_machinery', 'freeze_change'];
    /** Doors that shoppers and the people of the shop come through. */
    private const DOORS_OF_THE_SHOP = ['rest', 'soap', 'graphql', 'registration', 'guest_checkout', 'admin_login'];

    /** @param list<string> $allowed acts of the rule */
    public static function mayBegin(PlainStep $step, array $allowed): bool
    {
        return in_array($step->action, $allowed, true) && !self::closesTheShop($step);
    }

    public static function closesTheShop(PlainStep $step): bool
    {
        $values = array_column($step->options, 'value');
        return match ($step->action) {
            'suspend_payment' => in_array('*', $values, true),
            'close_doors' => array_intersect($values, self::DOORS_OF_THE_SHOP) !== [],
            default => in_array($step->action, self::NEVER, true),
        };
    }

    /** @return list<string> acts that can stand in no rule */
    public static function never(): array
    {
        return self::NEVER;
    }
}
