<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Operate;

use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Rest\BearerTokens;
use LeakResponse\Sandbox\Shared\StoreView;
use LeakResponse\Sandbox\Shop\Accounts;
use LeakResponse\Sandbox\Shop\Cart;
use LeakResponse\Sandbox\Shop\ShopperSession;
use Vendor\LeakResponse\Core\Shared\Connection;

/** People at the shop: real sessions through the same session class and gate as a login, without the wait for its hash. */
class Crowd
{
    private const LIFETIME = 7_200_000_000;

    public function __construct(
        private readonly ShopperSession $shopper,
        private readonly PhpSession $session,
        private readonly Accounts $accounts,
        private readonly Cart $cart,
        private readonly BearerTokens $tokens,
        private readonly Connection $connection,
    ) {
    }

    public function bring(int $wanted): string
    {
        if ($this->count('leakresponse_contain_epoch', '1 = 1') > 0) {
            return 'nobody: a containment stands';
        }
        $since = (int) (microtime(true) * 1000000) - self::LIFETIME;
        $there = $this->count('leakresponse_contain_session', "kind = 'customer' AND stamped_at > {$since}");
        $last = $this->count('customer_entity', '1 = 1');
        for ($place = $there; $place < $wanted; $place++) {
            $this->signIn(1 + ($place * 37) % $last, $place);
        }
        for ($guest = $this->count('quote', 'customer_is_guest = 1 AND is_active = 1'); $guest < intdiv($wanted, 10); $guest++) {
            $this->guest($guest);
        }
        return (string) max(0, $wanted - $there);
    }

    private function signIn(int $customerId, int $place): void
    {
        $customer = $this->accounts->byId($customerId);
        if ($customer === null) {
            return;
        }
        $this->shopper->open();
        $this->shopper->signIn($customer, StoreView::byId($customer->storeId));
        if ($place % 3 === 0) {
            $this->cart->add('scarf', StoreView::byId($customer->storeId), $customer);
        }
        if ($place % 12 === 0) {
            $this->tokens->issue('customer', $customer->subject());
        }
        $this->leave();
    }

    private function guest(int $place): void
    {
        $this->shopper->open();
        $this->cart->add('mug', StoreView::all()[$place % 3], null);
        $this->leave();
    }

    /** The session stays behind as a file; the next person gets an empty one. */
    private function leave(): void
    {
        $this->session->formKey();
        session_write_close();
        session_id('');
        $_SESSION = [];
    }

    private function count(string $table, string $where): int
    {
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS n FROM {$this->connection->table($table)} WHERE {$where}");
        return (int) ($rows[0]['n'] ?? 0);
    }
}
