<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Order\Transaction;
use Vendor\LeakResponse\Core\Contain\Order\TransactionGate;
use Vendor\LeakResponse\Core\Contain\Order\TransactionRules;
use Vendor\LeakResponse\Core\Contain\Order\Transactions;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Orders of one stranger and one regular, judged by the real gate. */
class FakeTransactions implements Transactions
{
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;

    /** @param Closure(): TransactionGate $gate as another request has it */
    public function __construct(private readonly Closure $gate)
    {
    }

    public static function stranger(string $mail = 'thief@bad.example.test', string $bin = ''): Transaction
    {
        return new Transaction('203.0.113.9', $mail, '900.00', [['country' => 'XK', 'postcode' => '10 000']], $bin);
    }

    public static function regular(): Transaction
    {
        return new Transaction('198.51.100.7', 'ann@example.test', '20.00', [['country' => 'DE', 'postcode' => '10115']]);
    }

    public function recent(array $storeIds): array
    {
        return [self::stranger(), self::regular(), self::regular()];
    }

    public function attempt(int $storeId, TransactionRules $rules): array
    {
        $isBlocked = !$this->sabotaged && $this->judge(self::stranger(), $storeId, false, false) !== null;
        $isSpared = $this->judge(self::regular(), $storeId, false, false) === null;
        return [
            new ProbeView('order', 'canary', 'in_process', 1, $isBlocked ? 1 : 0, ''),
            new ProbeView('order_other', 'control', 'in_process', 1, $isSpared ? 1 : 0, ''),
        ];
    }

    /** @return array{effect: string, rule: string}|null */
    public function judge(Transaction $order, int $storeId = 1, bool $isStaff = false, bool $counts = true): ?array
    {
        return ($this->gate)()->judge($order, $storeId === 2 ? 2 : 1, $storeId, $isStaff, $counts);
    }
}
