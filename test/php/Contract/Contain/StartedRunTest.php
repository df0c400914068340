<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** What may be done to a run that has been started, and what its plan and its reason had to be. */
class StartedRunTest extends ContainCase
{
    public function testAPlanIsGoodForFifteenMinutes(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $this->clock->advance(901);
        $this->refused('plan_expired', 409, fn () => $this->startPlan($plan));
        $this->nothingHappened();
    }

    public function testMoreThanAHundredMoreAccountsVoidASmallPlan(): void
    {
        $this->seed->customers(100);
        $plan = $this->planFor('reset_credentials', new ScopeView('all', []));
        $add = fn (int $id) => $this->connection->execute(
            "INSERT INTO {$this->connection->table('customer_entity')} (entity_id, website_id, store_id) VALUES (?, 1, 1)",
            [$id]
        );
        array_map($add, range(101, 200));
        self::assertSame('running', $this->startPlan($plan)->getState());

        $this->clock->advance(1);
        $plan = $this->planFor('reset_credentials', new ScopeView('websites', [1]));
        array_map($add, range(301, 401));
        $this->refused('plan_outdated', 409, fn () => $this->startPlan($plan));
    }

    public function testWhoeverSignsInOverAndOverCannotKeepThePlanFromStarting(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $this->clock->advance(1);
        foreach (range(1, 200) as $n) {
            $gate = $this->host->kit->nextRequest();
            $gate->sessions()->stamp('customer', new Subject(1, 1, 3), "sid-{$n}");
        }
        self::assertSame('running', $this->startPlan($plan)->getState());
    }

    /** @return array<string, array{string, string, int}> */
    public static function reasons(): array
    {
        return [
            'none' => [" \n", 'invalid_field', 400],
            'too long' => [str_repeat('ä', 501), 'invalid_field', 400],
            'not UTF-8' => ["caf\xE9", 'invalid_field', 400],
            'a card number' => ['card 4111 1111 1111 1111 leaked', 'reason_personal_data', 422],
            'two card numbers in a row' => ['41111111111111115555555555554444', 'reason_personal_data', 422],
            'a mail address' => ['ann@example.test saw it', 'reason_personal_data', 422],
            'a mail address in wide letters' => ['ann＠example.test saw it', 'reason_personal_data', 422],
        ];
    }

    #[DataProvider('reasons')]
    public function testTheReasonSaysSomethingAndHoldsNoPersonalData(string $reason, string $code, int $status): void
    {
        $this->seed->customers(1);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $this->refused($code, $status, fn () => $this->startPlan($plan, $reason));
        $this->nothingHappened();
    }

    public function testAReasonWithAnOrderNumberAndAnEmojiIsFine(): void
    {
        $this->seed->customers(1);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $this->startPlan($plan, 'Order 100000123456789 was seen on a forum 😱, 500 characters at most');
        self::assertStringContainsString('😱', $this->intendedReason());
    }

    public function testAPlanThatWasTamperedWithIsUnknown(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('end_sessions', new ScopeView('customers', [1]));
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_contain_plan')}"
            . " SET body = REPLACE(body, 'end_sessions', 'reset_credentials')"
        );
        $this->refused('not_found', 404, fn () => $this->startPlan($plan));
    }

    public function testPausingNeedsTheVersionThatWasSeenAndStopsTheSweepNotTheGuard(): void
    {
        $this->seed->customers(3);
        $run = $this->startNew('reset_credentials', new ScopeView('all', []));
        $proof = fn (string $verb, int $version): string => $this->host->stepUp->issue(
            $this->host->actor->current(),
            hash('sha256', "{$run->getId()}:{$version}:{$verb}")
        );
        $this->refused('version_conflict', 409, fn () => $this->host->pause()->execute(
            $run->getId(),
            $run->getVersion() - 1,
            $proof('pause', $run->getVersion() - 1)
        ));
        $paused = $this->host->pause()->execute($run->getId(), $run->getVersion(), $proof('pause', $run->getVersion()));
        self::assertSame('paused', $paused->getState());
        self::assertSame('paused', $this->finish($run)->getState());
        self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NULL'));
        self::assertFalse($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(1, 1, 3)));

        $this->refused('step_up_wrong', 403, fn () => $this->host->resume()->execute(
            $run->getId(),
            $paused->getVersion(),
            $proof('pause', $paused->getVersion())
        ));
        $this->host->resume()->execute($run->getId(), $paused->getVersion(), $proof('resume', $paused->getVersion()));
        self::assertSame('done', $this->finish($run)->getState());
    }

    public function testWhatCannotBeUndoneSaysSo(): void
    {
        $this->seed->customers(3);
        $run = $this->finish($this->startNew('end_sessions', new ScopeView('all', [])));
        $this->refused('not_reversible', 409, fn () => $this->host->undo()->execute($run->getId(), $run->getVersion(), 'wrong'));
    }

    public function testAnUnknownRunIsNotFound(): void
    {
        $this->refused('not_found', 404, fn () => $this->host->get()->execute('no-such-run'));
        $this->refused('not_found', 404, fn () => $this->host->advance()->execute('no-such-run'));
    }

    private function intendedReason(): string
    {
        $reason = $this->recorder->of('containment_action.intended')[0]['reason'];
        return is_string($reason) ? $reason : '';
    }
}
