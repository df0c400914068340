<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

/**
 * What an act must not touch: the shop for guests, a guest's cart, somebody who registers after it, and who has set a new
 * password. All by the shop's own pages; a shop that cannot reach them has these untried.
 *
 * @phpstan-import-type Planted from CustomerCanary
 */
class Controls
{
    public function __construct(
        private readonly CanaryAccounts $accounts,
        private readonly HttpDoors $doors,
    ) {
    }

    /** @param Planted $planted */
    public function attempt(array $planted, bool $endsPasswords, Tally $tally): void
    {
        $storeId = $planted['account']['store'];
        $tally->control('guest_page', 'http', $this->doors->pageWorks($storeId));
        $cart = $planted['cart'];
        $tally->control('guest_cart', 'http', $cart === null ? null : $this->doors->cartStands($storeId, $cart));
        $tally->control('fresh_login', 'http', $this->isNewcomerIn($storeId));
        if ($endsPasswords) {
            $tally->control('new_password', 'http', $this->isResetIn($planted['account']));
        }
    }

    private function isNewcomerIn(int $storeId): ?bool
    {
        $account = $this->accounts->create($storeId);
        try {
            return $this->isIn($storeId, $account['email'], $account['password']);
        } finally {
            $this->accounts->remove($account['id']);
        }
    }

    /** @param array{id: int, website: int, store: int, email: string, password: string, link: string} $account */
    private function isResetIn(array $account): ?bool
    {
        $password = 'Lr2!' . bin2hex(random_bytes(12));
        $isSet = $this->doors->setPassword(
            $account['store'],
            $account['email'],
            $this->accounts->newLink($account['id']),
            $password
        );
        return $isSet === true ? $this->isIn($account['store'], $account['email'], $password) : $isSet;
    }

    private function isIn(int $storeId, string $email, string $password): ?bool
    {
        $cookies = $this->doors->signIn($storeId, $email, $password);
        return $cookies === null || $cookies === [] ? ($cookies === null ? null : false) : $this->doors->isSignedIn($storeId, $cookies);
    }
}
