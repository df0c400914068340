<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Core\Approve\Roster;
use Vendor\LeakResponse\Test\Support\FakeActor;

/** A shop of one person: no fake second one, but a code from the shell, a delay with a mail, and the ledger that says so. */
class SingleControlTest extends ApproveCase
{
    private string $code = '';

    protected function setUp(): void
    {
        parent::setUp();
        $this->onShell(function (): void {
            $change = $this->approve->change();
            $change->enrol('anna', true, ['admin:3'], []);
            $change->rule(['control' => Roster::SINGLE, 'mails' => ['a@example.test', 'b@example.test'], 'delayMinutes' => 60]);
            $this->code = $change->makeRecoveryCode(random_bytes(20));
        });
    }

    public function testTheCodeIsShownOnceAndKeptAsAHash(): void
    {
        self::assertMatchesRegularExpression('/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/', $this->code);
        $hash = $this->approve->rosters->read()->recoveryHash;
        self::assertTrue(password_verify(str_replace('-', '', $this->code), $hash));
        $kept = $this->connection->fetchAll("SELECT body FROM {$this->connection->table('leakresponse_approve_roster')}");
        self::assertStringNotContainsString(str_replace('-', '', $this->code), implode(array_column($kept, 'body')));
        self::assertSame([], preg_grep('/' . preg_quote(str_replace('-', '', $this->code), '/') . '/', array_map(
            static fn (array $fact): string => (string) json_encode($fact['data']),
            $this->recorder->facts
        )));
    }

    public function testLiftingWaitsForTheDelayAndTheLedgerSaysSingleControl(): void
    {
        $run = $this->suspended();
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
        $request = $this->askLift($run, strtolower($this->code));
        self::assertSame('delayed', $request->getState());
        self::assertSame(['a@example.test', 'b@example.test'], array_column($this->approve->post->sent, 0));
        $this->refusedWith('approval_delayed', fn () => $this->lift($run));
        $this->clock->advance(3599);
        $this->refusedWith('approval_delayed', fn () => $this->lift($run));
        $this->clock->advance(1);
        $this->lift($run);
        self::assertTrue($this->isOffered());
        self::assertSame('single', $this->recorder->of('approval.used')[0]['control'] ?? '');
    }

    public function testTheCodeIsGoodOnceAndAWrongOneForNothing(): void
    {
        $run = $this->suspended();
        $this->refusedWith('recovery_code_wrong', fn () => $this->askLift($run, 'AAAAA-AAAAA-AAAAA-AAAAA'));
        $this->refusedWith('recovery_code_wrong', fn () => $this->askLift($run));
        $this->askLift($run, $this->code);
        $other = $this->suspended('wallet');
        $this->refusedWith('recovery_code_wrong', fn () => $this->askLift($other, $this->code));
        self::assertCount(3, $this->recorder->of('recovery_code.refused'));
    }

    public function testWhoeverReadsTheMailStopsItWithoutAnAccount(): void
    {
        $run = $this->suspended();
        $request = $this->askLift($run, $this->code);
        [, $stop] = $this->approve->post->sent[0];
        $nobody = FakeActor::withToken('0');
        $this->refusedWith('stop_code_wrong', fn () => $this->approve->stop()->stop($request->getId(), 'WRONG', $nobody));
        $this->approve->stop()->stop($request->getId(), $stop, $nobody);
        $this->clock->advance(4000);
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
        $this->refusedWith('stop_code_wrong', fn () => $this->approve->stop()->stop($request->getId(), $stop, $nobody));
        self::assertCount(1, $this->recorder->of('approval.stopped'));
    }

    public function testItDoesNotBeginWhenNobodyCanBeTold(): void
    {
        $run = $this->suspended();
        $this->approve->post->isDown = true;
        $this->refusedWith('nobody_told', fn () => $this->askLift($run, $this->code));
        $this->approve->rosters->forget();
        $this->approve->post->isDown = false;
        // The code was not spent by what did not begin.
        self::assertSame('delayed', $this->askLift($run, $this->code)->getState());
    }

    public function testNobodyApprovesInPlaceOfTheDelay(): void
    {
        $run = $this->suspended();
        $request = $this->askLift($run, $this->code);
        $this->onShell(fn () => $this->approve->change()->enrol('bert', true, ['admin:4'], []));
        $this->refusedWith('not_waiting', fn () => $this->as(self::BERT, fn () => $this->decide($request)));
        $this->as(self::BERT, fn () => $this->decide($request, 'withdraw', false));
        $this->clock->advance(4000);
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
    }
}
