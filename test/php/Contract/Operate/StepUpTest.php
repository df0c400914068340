<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\TestCase;
use RuntimeException;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;
use Vendor\LeakResponse\Test\Support\TestSeal;

class StepUpTest extends TestCase
{
    private TestConnection $connection;
    private FixedClock $clock;
    private InMemoryRecorder $recorder;
    private SqlStepUp $stepUp;
    private string $plan;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->recorder = new InMemoryRecorder();
        $this->stepUp = $this->on($this->connection);
        $this->plan = hash('sha256', 'plan');
    }

    public function testAProofIsGoodOnceForItsAdminSessionAndPlan(): void
    {
        $proof = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);
        self::assertMatchesRegularExpression('/^[A-Za-z0-9_-]{43}$/', $proof);

        self::assertSame('', $this->redeem(FakeActor::atPanel(), $this->plan, $proof));
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel(), $this->plan, $proof));
        self::assertSame(['step_up.granted', 'step_up.refused'], $this->recorder->types());
    }

    public function testAProofOfSomethingElseIsWrongAndStaysUnused(): void
    {
        $proof = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);

        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel('4'), $this->plan, $proof), 'another admin');
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel('3', 'stolen'), $this->plan, $proof), 'another session');
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel(), hash('sha256', 'other'), $proof), 'another plan');
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::withToken(), $this->plan, $proof), 'no session');
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel(), $this->plan, strtolower($proof)), 'another case');
        self::assertSame('', $this->redeem(FakeActor::atPanel(), $this->plan, $proof));
    }

    public function testACodeOfASecondFactorIsGoodOnceForItsAdmin(): void
    {
        self::assertTrue($this->stepUp->isFirstUse(FakeActor::atPanel(), '123456'));
        self::assertFalse($this->stepUp->isFirstUse(FakeActor::atPanel('3', 'stolen'), '123456'), 'in another session of the same admin');
        self::assertTrue($this->stepUp->isFirstUse(FakeActor::atPanel('4'), '123456'), 'another admin');
        self::assertTrue($this->stepUp->isFirstUse(FakeActor::atPanel(), '654321'));
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel(), $this->plan, '123456'), 'a code is no proof');
    }

    public function testWithoutAProofOneIsAskedFor(): void
    {
        self::assertSame('step_up_needed', $this->redeem(FakeActor::atPanel(), $this->plan, null));
        self::assertSame('step_up_needed', $this->redeem(FakeActor::atPanel(), $this->plan, ''));
        self::assertSame(['step_up_needed', 'step_up_needed'], array_column($this->recorder->of('step_up.refused'), 'code'));
    }

    public function testAProofEndsAfterFiveMinutesAndIsThenForgotten(): void
    {
        $early = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);
        $late = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);
        $this->clock->advance(300);
        self::assertSame('', $this->redeem(FakeActor::atPanel(), $this->plan, $early));
        $this->clock->advance(1);
        self::assertSame('step_up_expired', $this->redeem(FakeActor::atPanel(), $this->plan, $late));
        $this->clock->advance(600);
        self::assertSame(2, $this->stepUp->purge());
        self::assertSame('step_up_wrong', $this->redeem(FakeActor::atPanel(), $this->plan, $late));
    }

    public function testTheProofItselfIsNowhereInTheTableOrTheLedger(): void
    {
        $proof = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);

        $kept = serialize($this->connection->fetchAll("SELECT * FROM {$this->connection->table('leakresponse_operate_step_up')}"))
            . serialize($this->recorder->facts);
        self::assertStringNotContainsString($proof, $kept);
        self::assertStringNotContainsString(hash('sha256', $proof, true), $kept);
    }

    public function testARowThatWasWrittenBySqlProvesNothing(): void
    {
        $actor = FakeActor::atPanel();
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_operate_step_up')}"
            . ' (proof_hash, actor, session_hash, bound_to, expires_at) VALUES (?, ?, ?, ?, 9000000000000000)',
            [hash('sha256', 'made by hand', true), $actor->label(), hex2bin($actor->sessionHash()), hex2bin($this->plan)]
        );

        self::assertSame('step_up_wrong', $this->redeem($actor, $this->plan, 'made by hand'));
    }

    public function testAnActThatIsRolledBackLeavesTheProofUnused(): void
    {
        $proof = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);
        try {
            $this->connection->transaction(function () use ($proof): void {
                $this->stepUp->redeem(FakeActor::atPanel(), $this->plan, $proof);
                throw new RuntimeException('the act failed');
            });
            self::fail('The act did not fail.');
        } catch (RuntimeException) {
            self::assertSame('', $this->redeem(FakeActor::atPanel(), $this->plan, $proof));
        }
    }

    public function testOfTwoRequestsWithOneProofOnlyOnePasses(): void
    {
        $proof = $this->stepUp->issue(FakeActor::atPanel(), $this->plan);
        $second = $this->on(TestDatabase::connect());
        $this->stepUp->redeem(FakeActor::atPanel(), $this->plan, $proof);

        $this->expectExceptionMessage('used up');
        $second->redeem(FakeActor::atPanel(), $this->plan, $proof);
    }

    public function testOnlyASessionCanBeSteppedUpAndOnlyForAHash(): void
    {
        $bad = [[FakeActor::withToken(), $this->plan], [FakeActor::onShell(), $this->plan], [FakeActor::atPanel(), 'all']];
        foreach ($bad as [$actor, $boundTo]) {
            try {
                $this->stepUp->issue($actor, $boundTo);
                self::fail('A proof was issued.');
            } catch (Refusal $refusal) {
                self::assertContains($refusal->refusalCode(), ['step_up_needed', 'invalid_field']);
            }
        }
        self::assertSame([], $this->recorder->facts);
    }

    private function redeem(Actor $actor, string $boundTo, ?string $proof): string
    {
        try {
            $this->stepUp->redeem($actor, $boundTo, $proof);
            return '';
        } catch (Refusal $refusal) {
            self::assertSame([403, 'step_up'], [$refusal->status(), $refusal->field()]);
            return $refusal->refusalCode();
        }
    }

    private function on(TestConnection $connection): SqlStepUp
    {
        return new SqlStepUp($connection, $this->recorder, $this->clock, new RandomIdentifiers($this->clock), TestSeal::ofProofs());
    }
}
