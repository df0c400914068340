<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/** Whether an order may be placed. One authoritative read for each order; refusing is stricter than holding. */
class TransactionGate
{
    public function __construct(
        private readonly SwitchSource $switches,
        private readonly MailMark $marks,
        private readonly TransactionCounter $counter,
    ) {
    }

    public function isOn(): bool
    {
        return $this->switches->on(BlockTransactions::CODE) !== [];
    }

    /**
     * @param bool $counts whether this is a real try, which the counters of velocity remember
     * @return array{effect: string, rule: string}|null null when it may be placed
     */
    public function judge(Transaction $order, int $websiteId, int $storeId, bool $isStaff, bool $counts = true): ?array
    {
        $ruling = null;
        $who = null;
        foreach ($this->switches->on(BlockTransactions::CODE) as $row) {
            $kept = json_decode($row->detail, true);
            $rules = TransactionRules::of(is_array($kept) ? $kept : []);
            if (!$row->key->covers($websiteId, $storeId) || ($isStaff && !$rules->coversStaff())) {
                continue;
            }
            $rule = $rules->meets($order, $this->marks);
            $limit = $rules->velocity();
            if ($limit !== null && $counts) {
                $who ??= $this->counter->count($order);
                $rule = $rule === '' && $this->counter->exceeds($who, $limit) ? 'velocity' : $rule;
            }
            if ($rule !== '' && ($ruling === null || !$rules->isHold())) {
                $ruling = ['effect' => $rules->isHold() ? 'hold' : 'refuse', 'rule' => $rule];
            }
        }
        return $ruling;
    }
}
