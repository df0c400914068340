<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\ContainKit;

/** Fault 29 and the approver's chair: nobody approves themselves, in no disguise. */
class SelfApprovalTest extends ApproveCase
{
    private const KEY_OF_ANNA = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
    private const KEY_OF_BERT = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';
    private const DAY = 86400;

    private ApprovalInterface $request;

    protected function setUp(): void
    {
        parent::setUp();
        $this->twoPersons();
        $this->request = $this->askLift($this->suspended());
    }

    public function testTheSameAdmin(): void
    {
        $this->refusedTo('self_approval', self::ANNA);
    }

    public function testTheSamePersonsOtherAccount(): void
    {
        $this->onShell(function (): void {
            $this->approve->change()->remove('cleo');
            $this->approve->change()->enrol('anna', true, ['admin:3', 'admin:5'], [self::KEY_OF_ANNA]);
        });
        $this->refusedTo('self_approval', self::CLEO);
    }

    public function testTheSamePersonsSigningKey(): void
    {
        $this->refusedTo('self_approval', self::signed('3', self::KEY_OF_ANNA));
    }

    public function testTheRequestersKeyThatActsAsTheOthersAccount(): void
    {
        $this->refusedTo('self_approval', self::signed('4', self::KEY_OF_ANNA));
    }

    public function testAKeyThatTheRosterDoesNotNameForThisPerson(): void
    {
        $this->refusedTo('key_not_named', self::signed('4', str_repeat('c', 32)));
    }

    public function testAnAutomationKey(): void
    {
        $this->onShell(fn () => $this->approve->change()->enrol('soar', true, ['integration:1'], []));
        $rights = ['Vendor_LeakResponse::approve'];
        $this->refusedTo('approver_no_person', new Actor('integration', '1', 'signature', 'rest', $rights, '', 'key-9'));
        $this->refusedTo('not_found', new Actor('system', 'worker', 'job', 'cron', $rights));
    }

    public function testSomebodyWhoOnlyResponds(): void
    {
        $this->refusedTo('not_on_roster', self::CLEO);
    }

    public function testAnAdminWithEveryRightWhoIsNotOnTheRosterDoesNotEvenSeeIt(): void
    {
        $this->refusedTo('not_found', '9');
    }

    public function testAnAccountMadeWithinSevenDays(): void
    {
        $this->approve->accounts->set(
            'admin:4',
            'as it was',
            true,
            Instant::micros($this->clock->now()) - 6 * self::DAY * 1_000_000
        );
        $this->refusedTo('account_too_new', self::BERT);
    }

    public function testAnAccountWhoseMailPasswordOrRoleChangedWithinSevenDays(): void
    {
        $this->approve->accounts->set('admin:4', 'another password');
        $this->approve->watch->look($this->approve->rosters->read());
        $this->clock->advance(6 * self::DAY);
        $this->request = $this->askLift($this->suspended('wallet'));
        $this->refusedTo('account_too_new', self::BERT);
        $this->clock->advance(2 * self::DAY);
        $this->request = $this->askLift($this->suspended('invoice'));
        $this->as(self::BERT, fn () => $this->decide($this->request));
        self::assertCount(1, $this->recorder->of('approval.given'));
    }

    public function testAnAccountChangedBySqlJustBeforeItAgrees(): void
    {
        $this->approve->accounts->set('admin:4', 'a password hash written by SQL');
        $this->refusedTo('account_too_new', self::BERT);
    }

    public function testTheRowThatRemembersTheAccountCannotBeForgedOrTakenAway(): void
    {
        $table = $this->connection->table('leakresponse_approve_account');
        $this->connection->execute("UPDATE {$table} SET since = 5 WHERE account = 'admin:4'");
        $this->refusedTo('account_too_new', self::BERT);
        $this->onShell(fn () => $this->approve->change()->enrol('bert', true, ['admin:4'], [self::KEY_OF_BERT]));
        $this->connection->execute("DELETE FROM {$table}");
        $this->refusedTo('account_too_new', self::BERT);
    }

    /** @return array<string, array{string, string, bool}> */
    public static function meddled(): array
    {
        return [
            'made by the requester' => ['admin_user.created', '4', false],
            'password changed by the requester' => ['admin_user.changed', '4', false],
            'role borrowed from the requester' => ['role.changed', '77', false],
            'role given by the requester, and sealed' => ['role.created', '77', true],
        ];
    }

    #[DataProvider('meddled')]
    public function testAnAccountThatTheRequesterMadeOrChanged(string $type, string $id, bool $isSealed): void
    {
        $this->approve->accounts->set('admin:4', 'as it was', true, 0, ['77', '12']);
        $this->onShell(fn () => $this->approve->change()->enrol('bert', true, ['admin:4'], [self::KEY_OF_BERT]));
        $ledger = new LedgerKit($this->connection, ContainKit::folder(), $this->clock);
        $ledger->recorder->record($type, ContainHost::admin('3'), ['entity' => 'x', 'id' => $id, 'fields' => ['password']]);
        if ($isSealed) {
            $ledger->sequencer->seal();
        }
        $this->refusedTo('changed_by_requester', self::BERT);
    }

    public function testWhatOthersChangedOrWhatTheRequesterChangedElsewhereIsNoMeddling(): void
    {
        $ledger = new LedgerKit($this->connection, ContainKit::folder(), $this->clock);
        $ledger->recorder->record('admin_user.changed', ContainHost::admin('3'), ['entity' => 'admin_user', 'id' => '12']);
        $ledger->recorder->record('admin_user.changed', ContainHost::admin('5'), ['entity' => 'admin_user', 'id' => '4']);
        $this->as(self::BERT, fn () => $this->decide($this->request));
        self::assertCount(1, $this->recorder->of('approval.given'));
    }

    public function testAnApproverWhoLostTheRightOrTheAccountMeanwhile(): void
    {
        $run = $this->suspended('wallet');
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request));
        $this->approve->rights->taken = ['approve'];
        $this->refusedWith('approver_lost_right', fn () => $this->lift($run));
        $this->approve->rights->taken = [];
        $this->approve->accounts->set('admin:4', 'as it was', false);
        $this->refusedWith('approver_lost_right', fn () => $this->lift($run));
        $this->approve->accounts->set('admin:4');
        $this->onShell(fn () => $this->approve->change()->enrol('bert', false, ['admin:4'], []));
        $this->refusedWith('not_on_roster', fn () => $this->lift($run));
        self::assertFalse($this->isOffered('wallet'));
    }

    public function testEveryAttemptIsWrittenDown(): void
    {
        $this->refusedTo('self_approval', self::ANNA);
        self::assertSame('self_approval', $this->recorder->of('approval.refused')[0]['code'] ?? '');
    }

    private static function signed(string $admin, string $key): Actor
    {
        return new Actor('admin', $admin, 'signature', 'rest', ['Vendor_LeakResponse::approve'], '', $key);
    }

    private function refusedTo(string $code, string|Actor $who): void
    {
        $this->refusedWith($code, fn () => $this->as($who, fn () => $this->decide($this->request)));
    }
}
