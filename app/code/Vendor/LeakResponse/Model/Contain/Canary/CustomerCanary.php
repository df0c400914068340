<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Integration\Api\UserTokenIssuerInterface;
use Magento\Integration\Model\CustomUserContext;
use Magento\Integration\Model\UserToken\UserTokenParametersFactory;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;

/**
 * A customer of ours with a session, a token, a password and a reset link from before the act.
 *
 * @phpstan-type Account array{id: int, website: int, store: int, email: string, password: string, link: string}
 * @phpstan-type Planted array{account: Account, cookies: array<string, string>|null,
 *     session: array{id: string, stamp: string}|null, token: string, cart: string|null}
 */
class CustomerCanary
{
    private const SECONDS_TO_PLANT = 3;

    public function __construct(
        private readonly CanaryAccounts $accounts,
        private readonly HttpDoors $doors,
        private readonly InProcessDoors $inside,
        private readonly UserTokenIssuerInterface $issuer,
        private readonly UserTokenParametersFactory $parameters,
    ) {
    }

    /**
     * Planting with the guard waiting: an attacker who keeps every worker of the web server busy must not put it off.
     *
     * @param callable(): void $work
     */
    public function inTime(callable $work): void
    {
        $this->doors->within(self::SECONDS_TO_PLANT, $work);
    }

    /** @return Planted */
    public function plant(int $storeId): array
    {
        $account = $this->accounts->create($storeId);
        try {
            return $this->equip($account);
        } catch (Throwable $error) {
            $this->accounts->remove($account['id']);
            throw $error;
        }
    }

    /**
     * @param Account $account
     * @return Planted
     */
    private function equip(array $account): array
    {
        $storeId = $account['store'];
        $cookies = $this->doors->signIn($storeId, $account['email'], $account['password']) ?: null;
        // A shop that did not answer the first time is not asked again: the guard is waiting.
        $token = $cookies === null ? '' : (string) $this->doors->token($storeId, $account['email'], $account['password']);
        return [
            'account' => $account,
            'cookies' => $cookies,
            'session' => $cookies === null ? $this->inside->session('customer', $this->subject($account)) : null,
            'token' => $token === '' ? $this->issued($account['id']) : $token,
            'cart' => $this->accounts->createCart($storeId),
        ];
    }

    /** @param Planted $planted */
    public function attempt(array $planted, bool $endsPasswords, Tally $tally): void
    {
        $account = $planted['account'];
        $this->trySession($planted, $tally);
        $works = $this->doors->tokenWorks($account['store'], $planted['token']);
        $works === null
            ? $tally->canary('token', 'in_process', $this->inside->tokenWorks($planted['token']))
            : $tally->canary('token', 'http', $works);
        if ($endsPasswords) {
            $this->tryPassword($account, $tally);
        }
    }

    /** @param Planted $planted */
    private function trySession(array $planted, Tally $tally): void
    {
        $account = $planted['account'];
        if ($planted['cookies'] !== null) {
            $tally->canary('session', 'http', $this->doors->isSignedIn($account['store'], $planted['cookies']));
        } elseif ($planted['session'] !== null) {
            $works = $this->inside->sessionWorks(GuardClass::CustomerSession, $this->subject($account), $planted['session']);
            $tally->canary('session', 'in_process', $works);
        }
    }

    /** @param Account $account */
    private function tryPassword(array $account, Tally $tally): void
    {
        $cookies = $this->doors->signIn($account['store'], $account['email'], $account['password']);
        $cookies === null
            ? $tally->canary('password', 'in_process', $this->inside->passwordWorks($account['id'], $account['password']))
            : $tally->canary('password', 'http', $cookies !== []);
        $works = $this->doors->linkWorks($account['store'], $account['id'], $account['link']);
        $works === null
            ? $tally->canary('reset_link', 'in_process', $this->inside->linkWorks($account['id'], $account['link']))
            : $tally->canary('reset_link', 'http', $works);
    }

    private function issued(int $customerId): string
    {
        $context = new CustomUserContext($customerId, UserContextInterface::USER_TYPE_CUSTOMER);
        return $this->issuer->create($context, $this->parameters->create());
    }

    /** @param Account $account */
    private function subject(array $account): Subject
    {
        return new Subject($account['id'], $account['website'], $account['store']);
    }
}
