<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Contain\Payment\Payments;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** A card, an invoice and a method whose configuration is locked, tried through the real gate. */
class FakePayments implements Payments
{
    public const METHODS = [
        'card' => ['code' => 'card', 'title' => 'Card', 'isOnline' => true, 'isHeld' => true],
        'wallet' => ['code' => 'wallet', 'title' => 'Wallet', 'isOnline' => true, 'isHeld' => false],
        'invoice' => ['code' => 'invoice', 'title' => 'Invoice', 'isOnline' => false, 'isHeld' => true],
    ];

    public int $changes = 0;
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;

    /** @param Closure(): PaymentGate $gate as another request has it */
    public function __construct(private readonly Closure $gate)
    {
    }

    public function active(int $storeId): array
    {
        return array_values(self::METHODS);
    }

    public function configurationChanged(): void
    {
        $this->changes++;
    }

    public function attempt(int $storeId, array $suspended): array
    {
        $refused = array_filter($suspended, fn (string $code): bool => !$this->isOffered($code, $storeId));
        return [new ProbeView('payment', 'canary', 'in_process', count($suspended), count($refused), '')];
    }

    public function isOffered(string $code, int $storeId): bool
    {
        $website = $storeId === 2 ? 2 : 1;
        return $this->sabotaged
            || !($this->gate)()->isSuspended([$code], self::METHODS[$code]['isOnline'], $website, $storeId);
    }
}
