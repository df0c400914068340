<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Api\Data\ConsequenceInterface;
use Vendor\LeakResponse\Api\Data\ParamInterface;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\PlanRowInterface;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** What a plan counts and names, and what it refuses. Nothing changes. */
class PlanTest extends ContainCase
{
    public function testItCountsByStoreView(): void
    {
        $this->seed->customers(9);
        $this->login(1, 'a');
        $this->login(4, 'b');
        $this->login(2, 'c');
        $this->host->kit->nextRequest()->tokens()->remember('a.b.c', GuardClass::CustomerToken, $this->subject(2), null);
        $this->seed->opaqueToken(1);
        $this->seed->guestCart(3);
        $this->seed->guestCart(3);

        $plan = $this->planFor('reset_credentials', new ScopeView('all', []));
        self::assertSame([
            [1, 1, 0, 0, 3, 0],
            [1, 3, 2, 1, 3, 2],
            [2, 2, 1, 1, 3, 0],
        ], $this->rows($plan));
        self::assertSame([3, 2, 9], [$plan->getSessions(), $plan->getTokens(), $plan->getAccounts()]);
        self::assertSame(['Base', 'English'], [$plan->getRows()[0]->getWebsiteName(), $plan->getRows()[0]->getStoreName()]);
    }

    public function testItCountsTheScopeOnly(): void
    {
        $this->seed->customers(9);
        $this->login(1, 'a');
        $this->login(2, 'b');
        self::assertSame([[2, 2, 1, 0, 3, 0]], $this->rows($this->planFor('reset_credentials', new ScopeView('websites', [2]))));
        self::assertSame([[1, 3, 1, 0, 1, 0]], $this->rows($this->planFor('reset_credentials', new ScopeView('customers', [1]))));
    }

    public function testAccountsOfNoStoreViewHaveTheirOwnRow(): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('customer_entity')} (entity_id, website_id, store_id) VALUES (5, 1, 0)"
        );
        $rows = $this->rows($this->planFor('reset_credentials', new ScopeView('websites', [1])));
        self::assertContains([1, 0, 0, 0, 1, 0], $rows);
    }

    public function testWhatIsOverIsNotCountedAgain(): void
    {
        $this->seed->customers(9);
        $this->login(1, 'a');
        $this->login(2, 'b');
        $this->host->kit->book()->raise(GuardClass::CustomerSession, new TargetScope('store_views', [3]), 'run');
        self::assertSame(1, $this->planFor('end_sessions', new ScopeView('all', []))->getSessions());
        $this->login(1, 'c');
        self::assertSame(2, $this->planFor('end_sessions', new ScopeView('all', []))->getSessions());
        $this->clock->advance(3601);
        self::assertSame(0, $this->planFor('end_sessions', new ScopeView('all', []))->getSessions());
    }

    public function testItNamesWhatHappensWhatBreaksAndWhatStaysOpen(): void
    {
        $this->seed->customers(3);
        $this->login(1, 'a');
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('quote')} (store_id, customer_id, items_count, updated_at)"
            . " VALUES (3, 1, 2, '2026-11-21 08:50:00')"
        );
        $said = $this->consequences($this->planFor('end_sessions', new ScopeView('all', [])));
        self::assertContains('will.customers_signed_out n=1', $said);
        self::assertContains('breaks.open_checkouts n=1', $said);
        self::assertContains('stays_open.integration name=ERP', $said);
        self::assertContains('stays_open.passwords', $said);
        self::assertContains('stays_open.admin_sessions', $said);
        self::assertNotContains('will.tokens_refused n=0', $said);

        $said = $this->consequences($this->planFor('reset_credentials', new ScopeView('all', []), ['admins', 'customers']));
        self::assertContains('will.passwords_stop n=3', $said);
        self::assertContains('stays_open.admin_passwords', $said);
        self::assertContains('will_not.you_stay', $said);
    }

    public function testItChangesNothing(): void
    {
        $this->seed->customers(3);
        $this->planFor('reset_credentials', new ScopeView('all', []));
        self::assertSame(0, $this->seed->count('leakresponse_contain_epoch', '1'));
        self::assertSame(3, $this->seed->count('customer_entity', 'password_hash IS NOT NULL AND session_cutoff IS NULL'));
    }

    public function testItsHashIsOfWhatWasShown(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('reset_credentials', new ScopeView('all', []));
        $row = $this->connection->fetchAll("SELECT body FROM {$this->connection->table('leakresponse_contain_plan')}")[0];
        self::assertSame($plan->getPlanHash(), hash('sha256', (string) $row['body']));
        $this->clock->advance(1);
        self::assertNotSame($plan->getPlanHash(), $this->planFor('end_sessions', new ScopeView('all', []))->getPlanHash());
    }

    /** @return array<string, array{int, string, ScopeView, list<string>, string}> */
    public static function requests(): array
    {
        $all = new ScopeView('all', []);
        return [
            'an unknown incident' => [9, 'end_sessions', $all, ['customers'], 'incident_id'],
            'an unknown action' => [1, 'delete_everything', $all, ['customers'], 'action'],
            'no audience' => [1, 'end_sessions', $all, [], 'audience'],
            'a misspelt audience' => [1, 'end_sessions', $all, ['customers', 'admin'], 'audience[1]'],
            'passwords of admins' => [1, 'reset_credentials', $all, ['admins'], 'audience'],
            'an unknown kind' => [1, 'end_sessions', new ScopeView('website', [1]), ['customers'], 'scope.kind'],
            'another shop\'s store' => [1, 'end_sessions', new ScopeView('store_views', [1, 77]), ['customers'], 'scope.ids[1]'],
            'an unknown customer' => [1, 'end_sessions', new ScopeView('customers', [1, 99]), ['customers'], 'scope.ids[1]'],
            'ids beside all' => [1, 'end_sessions', new ScopeView('all', [1]), ['customers'], 'scope.ids'],
            'no ids' => [1, 'end_sessions', new ScopeView('websites', []), ['customers'], 'scope.ids'],
            'too many ids' => [1, 'end_sessions', new ScopeView('customers', range(1, 1001)), ['customers'], 'scope.ids'],
        ];
    }

    /** @param list<string> $audience */
    #[DataProvider('requests')]
    public function testItNamesTheFieldThatDoesNotFit(
        int $incident,
        string $action,
        ScopeView $scope,
        array $audience,
        string $field
    ): void {
        $this->seed->customers(3);
        try {
            $this->host->plan()->execute($incident, $action, $scope, $audience);
            self::fail('Nothing was refused.');
        } catch (Refusal $refusal) {
            self::assertSame($field, $refusal->field());
            self::assertSame(0, $this->seed->count('leakresponse_contain_plan', '1'));
        }
    }

    public function testIdsAreSortedAndCountOnce(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('end_sessions', new ScopeView('customers', [3, 1, 3]));
        self::assertSame([1, 3], $plan->getScope()->getIds());
    }

    private function login(int $customerId, string $sessionId): void
    {
        $this->host->kit->nextRequest()->sessions()->stamp('customer', $this->subject($customerId), $sessionId);
    }

    private function subject(int $customerId): Subject
    {
        $store = [1, 3, 2][$customerId % 3];
        return new Subject($customerId, $store === 2 ? 2 : 1, $store);
    }

    /** @return list<list<int>> website, store, sessions, tokens, accounts, guest carts */
    private function rows(PlanInterface $plan): array
    {
        return array_map(static fn (PlanRowInterface $row): array => [
            $row->getWebsiteId(),
            $row->getStoreId(),
            $row->getSessions(),
            $row->getTokens(),
            $row->getAccounts(),
            $row->getGuestCarts(),
        ], $plan->getRows());
    }

    /** @return list<string> */
    private function consequences(PlanInterface $plan): array
    {
        return array_map(static fn (ConsequenceInterface $said): string => trim(
            "{$said->getKind()}.{$said->getCode()} " . implode(' ', array_map(
                static fn (ParamInterface $param): string => "{$param->getName()}={$param->getValue()}",
                $said->getParams()
            ))
        ), $plan->getConsequences());
    }
}
