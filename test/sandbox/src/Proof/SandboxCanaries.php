<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Proof;

use LeakResponse\Sandbox\Rest\Jwt;
use LeakResponse\Sandbox\Shared\StoreView;
use LeakResponse\Sandbox\Shop\Accounts;
use Vendor\LeakResponse\Core\Contain\Person\Canaries;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/**
 * Canaries that go through the shop's own addresses, one account for each store view in the scope, and a token forged with
 * the shop's own crypt key. A scope of named customers gets one canary in each store view.
 *
 * @phpstan-type Planted array{store: int, id: int, email: string, password: string, sessions: list<array<string, string>>,
 *     token: string|null, link: string, guest: array<string, string>}
 * @phpstan-type State array{action: string, planted: list<Planted>}
 */
class SandboxCanaries implements Canaries
{
    private const SESSIONS = 2;

    public function __construct(
        private readonly CanaryDoors $doors,
        private readonly Accounts $accounts,
        private readonly Jwt $jwt,
        private readonly RunTable $runs,
        private readonly Identifiers $identifiers,
        private readonly Connection $connection,
    ) {
    }

    public function plant(string $runId, TargetScope $scope): string
    {
        $planted = [];
        foreach (StoreView::all() as $store) {
            if ($this->isInScope($store, $scope)) {
                $planted[] = $this->plantOne($store);
            }
        }
        $action = $this->runs->byId($runId)->action ?? '';
        return json_encode(['action' => $action, 'planted' => $planted], JSON_THROW_ON_ERROR);
    }

    public function subjects(string $state): array
    {
        return array_column(self::read($state)['planted'], 'id');
    }

    public function attempt(string $state): array
    {
        ['action' => $action, 'planted' => $planted] = self::read($state);
        if ($planted === []) {
            return [new ProbeView('session', 'canary', 'not_tried', 0, 0, 'not_planted')];
        }
        $endsPasswords = $action === 'reset_credentials';
        $tally = new Tally();
        foreach ($planted as $canary) {
            $this->tryCanary($canary, $endsPasswords, $tally);
            $this->tryControls($canary, $endsPasswords, $tally);
        }
        return $tally->probes();
    }

    public function remove(string $state): void
    {
        foreach (self::read($state)['planted'] as $canary) {
            $this->connection->transaction(function () use ($canary): void {
                foreach (['leakresponse_contain_session', 'leakresponse_contain_token'] as $table) {
                    $this->connection->execute(
                        "DELETE FROM {$this->connection->table($table)} WHERE kind = 'customer' AND subject_id = ?",
                        [$canary['id']]
                    );
                }
                $this->connection->execute(
                    "DELETE FROM {$this->connection->table('leakresponse_contain_password')} WHERE customer_id = ?",
                    [$canary['id']]
                );
                $this->accounts->remove($canary['id']);
            });
        }
    }

    /** @return Planted */
    private function plantOne(StoreView $store): array
    {
        $email = 'canary-' . bin2hex($this->identifiers->bytes(8)) . '@leakresponse.invalid';
        $password = bin2hex($this->identifiers->bytes(12));
        $customer = $this->accounts->create($email, $store->websiteId, $store->id, 'Canary', $password);
        $sessions = [];
        for ($count = 0; $count < self::SESSIONS; $count++) {
            $sessions[] = $this->doors->signIn($store, $email, $password) ?? [];
        }
        return [
            'store' => $store->id,
            'id' => $customer->id,
            'email' => $email,
            'password' => $password,
            'sessions' => $sessions,
            'token' => $this->doors->token($store, $email, $password),
            'link' => $this->accounts->makeResetToken($customer),
            'guest' => $this->doors->guestWithCart($store),
        ];
    }

    /** @param Planted $canary */
    private function tryCanary(array $canary, bool $endsPasswords, Tally $tally): void
    {
        $store = StoreView::byId($canary['store']);
        foreach ($canary['sessions'] as $cookies) {
            $lives = $cookies === [] ? null : $this->doors->isSignedIn($store, $cookies);
            $tally->add('session', 'canary', $lives === null ? null : !$lives);
        }
        $works = $canary['token'] === null ? null : $this->doors->tokenWorks($canary['token']);
        $tally->add('token', 'canary', $works === null ? null : !$works);
        $works = $this->doors->tokenWorks($this->jwt->issue('customer', $canary['id'])['token']);
        $tally->add('forged_token', 'canary', $works === null ? null : !$works);
        if ($endsPasswords) {
            $tally->add('password', 'canary', $this->doors->signIn($store, $canary['email'], $canary['password']) === null);
            $works = $this->doors->linkWorks($store, $canary['link']);
            $tally->add('reset_link', 'canary', $works === null ? null : !$works);
        }
    }

    /** @param Planted $canary */
    private function tryControls(array $canary, bool $endsPasswords, Tally $tally): void
    {
        $store = StoreView::byId($canary['store']);
        $tally->add('guest_page', 'control', $this->doors->pageWorks($store));
        $tally->add('guest_cart', 'control', $this->doors->cartStands($store, $canary['guest']));
        $password = $canary['password'];
        if ($endsPasswords) {
            $customer = $this->accounts->byId($canary['id']);
            $link = $customer === null ? '' : $this->accounts->makeResetToken($customer);
            $password = bin2hex($this->identifiers->bytes(12));
            $this->doors->setPassword($store, $link, $password);
        }
        $cookies = $this->doors->signIn($store, $canary['email'], $password);
        $tally->add('fresh_login', 'control', $cookies !== null && $this->doors->isSignedIn($store, $cookies) === true);
    }

    private function isInScope(StoreView $store, TargetScope $scope): bool
    {
        return match ($scope->kind) {
            'all', 'customers' => true,
            'websites' => in_array($store->websiteId, $scope->ids, true),
            'store_views' => in_array($store->id, $scope->ids, true),
            default => false,
        };
    }

    /** @return State */
    private static function read(string $state): array
    {
        /** @var State $read written by plant and kept sealed */
        $read = json_decode($state, true, 16, JSON_THROW_ON_ERROR);
        return $read;
    }
}
