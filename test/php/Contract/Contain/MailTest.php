<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Mail\DropHeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\HeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\ListHeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\ReleaseMail;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\FakeMails;

/** Mails that wait: none lost, none twice, none readable in the database. */
class MailTest extends ContainCase
{
    private FakeMails $mails;
    private HeldMails $held;

    protected function setUp(): void
    {
        parent::setUp();
        $this->mails = $this->host->switches->mails;
        $this->held = $this->host->switches->held;
    }

    public function testMailsWaitAndGoOutInTheirOrderAfterTheLift(): void
    {
        $this->mails->write('before');
        $run = $this->hold();
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        foreach (['first', 'second', 'third'] as $mail) {
            $this->mails->write($mail);
        }
        self::assertSame(['sent' => 0, 'unsure' => 0], $this->release());
        self::assertSame(['before'], $this->mails->left);
        $this->lift($run);
        $this->mails->write('after');
        self::assertSame(['sent' => 3, 'unsure' => 0], $this->release());
        self::assertSame(['before', 'after', 'first', 'second', 'third'], $this->mails->left);
        self::assertSame(['sent' => 0, 'unsure' => 0], $this->release());
        self::assertSame(['sent' => 3, 'unsure' => 0, 'left' => 0], $this->last('mail.released'));
    }

    public function testAddressesAndWordsAreSealedAndGoneOnceTheMailIsSent(): void
    {
        $run = $this->hold();
        $this->mails->write('to ann@example.test: your order');
        $sealed = $this->connection->fetchAll("SELECT sealed FROM {$this->connection->table('leakresponse_contain_mail')}")[0]['sealed'];
        self::assertGreaterThan(40, strlen((string) $sealed));
        self::assertStringNotContainsString('ann@', (string) $sealed);
        $this->lift($run);
        $this->release();
        self::assertSame([['state' => 'sent', 'bytes' => '0']], $this->rows());
    }

    public function testOwnMailsGoOutAndResetLinksOnlyWhereItWasAskedFor(): void
    {
        $this->hold([['let_through', 'reset_links']]);
        $this->mails->write('root', 'leakresponse_record_root_daily');
        $this->mails->write('link', 'customer_password_forgot_email_template', true);
        $this->mails->write('order');
        self::assertSame(['root', 'link'], $this->mails->left);
        $this->hold();
        $this->mails->write('next link', 'customer_password_forgot_email_template', true);
        self::assertSame(['root', 'link'], $this->mails->left);
    }

    public function testAMailWhoseSenderDiedIsCountedAndNeverSentAgain(): void
    {
        $run = $this->hold();
        $this->mails->write('once');
        $this->mails->write('later');
        $this->lift($run);
        self::assertNotNull($this->held->take());
        $this->clock->advance(601);
        self::assertSame(['sent' => 0, 'unsure' => 1], $this->release());
        self::assertSame(['sent' => 1, 'unsure' => 0], $this->release());
        self::assertSame(['later'], $this->mails->left);
        $page = (new ListHeldMails($this->held))->execute('0', 10);
        self::assertSame([0, 1, 'unsure'], [$page->getKept(), $page->getUnsure(), $page->getMails()[0]->getState()]);
    }

    public function testAMailServerThatIsAwayTakesOneAndTheOthersWait(): void
    {
        $run = $this->hold();
        $this->mails->write('one');
        $this->mails->write('two');
        $this->lift($run);
        $this->mails->isServerDown = true;
        self::assertSame(['sent' => 0, 'unsure' => 1], $this->release());
        self::assertSame(1, $this->held->counts()['kept'] ?? 0);
    }

    public function testANewHoldStopsTheRelease(): void
    {
        $run = $this->hold();
        $this->mails->write('one');
        $this->lift($run);
        $this->hold();
        self::assertSame(['sent' => 0, 'unsure' => 0], $this->release());
        self::assertSame(1, $this->held->counts()['kept'] ?? 0);
    }

    public function testAPersonDropsAllThatAreNamedOrNone(): void
    {
        $this->hold();
        foreach (['one', 'two', 'three'] as $mail) {
            $this->mails->write($mail);
        }
        $ids = array_map(static fn ($mail): int => (int) $mail->getId(), $this->held->after(0, 10));
        self::assertSame('mail_gone', $this->dropped([$ids[0], 999]));
        self::assertSame(3, $this->held->counts()['kept'] ?? 0);
        self::assertSame('', $this->dropped([$ids[1], $ids[0]]));
        self::assertSame(['ids' => [$ids[0], $ids[1]], 'reason' => 'written by the thief'], $this->last('mail.dropped'));
        self::assertSame([(string) $ids[2]], array_map(static fn ($mail): string => $mail->getId(), $this->held->after(0, 10)));
    }

    public function testAProofFailsWhereAMailLeaves(): void
    {
        $this->mails->sabotaged = true;
        self::assertSame('not_proven', $this->hold()->getState());
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        self::assertSame('invalid_field', $this->refusalOfSwitch('hold_mail', [['let_through', 'all']]));
        self::assertSame('invalid_field', $this->refusalOfSwitch('hold_mail', [['method', 'x']]));
        self::assertSame('whole_shop_only', $this->refusalOfSwitch('hold_mail', [], new ScopeView('websites', [1])));
    }

    /** @return array{sent: int, unsure: int} */
    private function release(): array
    {
        $gate = $this->host->switches->mailGate();
        return (new ReleaseMail($gate, $this->held, $this->mails, $this->recorder, $this->clock))->release(10);
    }

    /** @param list<int> $ids */
    private function dropped(array $ids): string
    {
        sort($ids);
        $proof = $this->host->stepUp->issue($this->host->actor->current(), hash('sha256', implode(',', $ids) . ':drop'));
        $drop = new DropHeldMails($this->held, $this->connection, $this->host->proof, $this->host->actor, $this->recorder);
        try {
            $drop->execute(array_reverse($ids), 'written by the thief', $proof);
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return '';
    }

    /** @return array<string, mixed> */
    private function last(string $type): array
    {
        $found = array_filter($this->recorder->facts, static fn (array $fact): bool => $fact['type'] === $type);
        return end($found)['data'] ?? [];
    }

    /** @return list<array<string, string|null>> */
    private function rows(): array
    {
        return $this->connection->fetchAll(
            "SELECT state, LENGTH(sealed) AS bytes FROM {$this->connection->table('leakresponse_contain_mail')}"
        );
    }

    /** @param list<array{string, string}> $options */
    private function hold(array $options = []): RunInterface
    {
        $this->clock->advance(1);
        return $this->finish($this->startPlan($this->planSwitch('hold_mail', $options)));
    }
}
