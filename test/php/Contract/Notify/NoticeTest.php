<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Notify;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Core\Notify\NoticeTextView;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\FailingRecorder;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\NotifyKit;

class NoticeTest extends TestCase
{
    private NotifyKit $kit;

    protected function setUp(): void
    {
        $this->kit = new NotifyKit();
    }

    public function testADraftIsSeenByNobodyAndItsHashCoversEveryWord(): void
    {
        $draft = $this->kit->draft();

        self::assertSame(['draft', null], [$draft->getState(), $draft->getPublishedAt()]);
        self::assertSame([0, 0], [$draft->getShown(), $draft->getAcknowledged()]);
        self::assertSame([], $this->kit->mine(1));
        $hashes = [
            $draft->getContentHash(),
            $this->kit->draft(['title' => 'Another'], 'draft-0002')->getContentHash(),
            $this->kit->draft(['advice' => []], 'draft-0003')->getContentHash(),
            $this->kit->draft(['scope' => new ScopeView('websites', [1])], 'draft-0004')->getContentHash(),
        ];
        self::assertCount(4, array_unique($hashes));
        self::assertSame($hashes[0], $this->kit->draft([], 'draft-0005')->getContentHash());
        self::assertSame($hashes[0], $this->kit->recorder->of('notice.drafted')[0]['content']);
    }

    public function testEveryCharacterOfUnicodeIsKeptAsWritten(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $this->publish($this->kit->draft(['title' => 'Wichtig 🔐 𠮷', 'advice' => ['"Quotes" \\ & <b>']]));

        $notice = $this->kit->mine(1)[0];
        self::assertSame(['Wichtig 🔐 𠮷', ['"Quotes" \\ & <b>']], [$notice->getTitle(), $notice->getAdvice()]);
    }

    public function testDraftingAgainWithTheSameKeyGivesTheSameDraft(): void
    {
        self::assertEquals($this->kit->draft(), $this->kit->draft());
        self::assertSame(['idempotency_key_reused', 422], $this->refusal(fn () => $this->kit->draft(['title' => 'Another'])));
        self::assertCount(1, $this->kit->recorder->of('notice.drafted'));
    }

    public function testADraftNeedsAnIncidentAndAScopeThatExist(): void
    {
        self::assertSame(['not_found', 404], $this->refusal(fn () => $this->kit->draft(['incident' => 77])));
        self::assertSame(['invalid_field', 400], $this->refusal(fn () => $this->kit->draft(['scope' => new ScopeView('websites', [9])])));
        self::assertSame(['invalid_field', 400], $this->refusal(fn () => $this->kit->draft(['scope' => new ScopeView('unknown', [])])));
        $this->kit->actor->actor = FakeActor::withToken();
        self::assertSame(['proof_needed', 403], $this->refusal(fn () => $this->kit->draft()));
        self::assertSame([], $this->kit->recorder->of('notice.drafted'));
    }

    public function testPublishingNeedsAStepUpBoundToTheContent(): void
    {
        $draft = $this->kit->draft();
        $wrong = $this->kit->stepUp->issue(FakeActor::atPanel(), hash('sha256', 'something else'));

        self::assertSame(['step_up_needed', 403], $this->refusal(fn () => $this->publish($draft)));
        self::assertSame(['step_up_wrong', 403], $this->refusal(fn () => $this->publish($draft, $wrong)));
        self::assertSame([], $this->kit->mine(1));
        self::assertSame([], $this->kit->recorder->of('notice.published'));

        $proof = $this->kit->stepUp->issue(FakeActor::atPanel(), $draft->getContentHash());
        $published = $this->publish($draft, $proof);
        self::assertSame(['published', '2026-11-21T09:00:00Z'], [$published->getState(), $published->getPublishedAt()]);
        self::assertCount(1, $this->kit->mine(1));
    }

    public function testATokenCannotPublishNotEvenWithAProof(): void
    {
        $draft = $this->kit->draft();
        $proof = $this->kit->stepUp->issue(FakeActor::atPanel(), $draft->getContentHash());
        $this->kit->actor->actor = FakeActor::withToken();

        self::assertSame(['proof_needed', 403], $this->refusal(fn () => $this->publish($draft, $proof)));
        $this->kit->actor->actor = FakeActor::signed();
        $this->publish($draft);
        $this->kit->actor->actor = FakeActor::withToken();
        self::assertSame(['proof_needed', 403], $this->refusal(fn () => $this->publish($draft)), 'nor again');
    }

    public function testASignatureOrTheShellIsProofEnough(): void
    {
        foreach ([FakeActor::signed(), FakeActor::onShell()] as $place => $actor) {
            $this->kit->actor->actor = $actor;
            $draft = $this->kit->draft([], "draft-100{$place}");
            self::assertSame('published', $this->publish($draft, null, "publish-100{$place}")->getState());
        }
    }

    public function testAnotherContentThanTheOneShownIsNotPublished(): void
    {
        $draft = $this->kit->draft();
        $proof = $this->kit->stepUp->issue(FakeActor::atPanel(), str_repeat('a', 64));

        self::assertSame(['content_changed', 409], $this->refusal(
            fn () => $this->kit->publish()->execute($draft->getId(), str_repeat('a', 64), 'publish-0001', $proof)
        ));
        self::assertSame(['not_found', 404], $this->refusal(
            fn () => $this->kit->publish()->execute(99, $draft->getContentHash(), 'publish-0001', $proof)
        ));
    }

    public function testWordsChangedInTheTableAreNeitherPublishedNorShown(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $table = $this->kit->connection->table('leakresponse_notify_notice');
        $change = "UPDATE {$table} SET texts = REPLACE(texts, 'Important', 'Pay here') WHERE id = ?";
        $draft = $this->kit->draft();
        $this->kit->connection->execute($change, [$draft->getId()]);
        self::assertSame(['content_changed', 409], $this->refusal(fn () => $this->publish($draft)));

        $published = $this->publish($this->kit->draft([], 'draft-0002'));
        self::assertCount(1, $this->kit->mine(1));
        $this->kit->connection->execute($change, [$published->getId()]);
        self::assertSame([], $this->kit->mine(1));
    }

    public function testPublishingTwiceIsOnePublication(): void
    {
        $draft = $this->kit->draft();
        $this->kit->actor->actor = FakeActor::signed();
        $first = $this->publish($draft);
        $this->kit->clock->advance(60);

        self::assertEquals($first, $this->publish($draft));
        self::assertEquals($first, $this->publish($draft, null, 'publish-0002'), 'a second admin');
        self::assertCount(1, $this->kit->recorder->of('notice.published'));
        $other = $this->kit->draft([], 'draft-0002');
        self::assertSame(['idempotency_key_reused', 422], $this->refusal(fn () => $this->publish($other)));
    }

    public function testWhatCannotBeRecordedIsNotPublished(): void
    {
        $draft = $this->kit->draft();
        $this->kit->actor->actor = FakeActor::signed();
        $this->kit->recorder = new FailingRecorder();
        try {
            $this->publish($draft);
            self::fail('The notice was published without an entry.');
        } catch (UnableToRecord) {
            self::assertSame('draft', $this->kit->get($draft->getId())->getState());
        }
    }

    public function testANoticeReachesTheAccountsOfItsScopeOnly(): void
    {
        $scopes = [
            [new ScopeView('all', []), [1, 2, 3]],
            [new ScopeView('websites', [1]), [1, 3]],
            [new ScopeView('store_views', [3]), [3]],
            [new ScopeView('customers', [2]), [2]],
        ];
        $this->kit->actor->actor = FakeActor::signed();
        foreach ($scopes as $place => [$scope, $readers]) {
            $this->publish($this->kit->draft(['scope' => $scope], "draft-000{$place}"), null, "publish-000{$place}");
            $reached = array_filter([1, 2, 3, 4], fn (int $id): bool => in_array($place + 1, array_column(
                array_map(static fn ($notice): array => ['id' => $notice->getId()], $this->kit->mine($id)),
                'id'
            ), true));
            self::assertSame($readers, array_values($reached), $scope->getKind());
        }
    }

    public function testWhoRegistersAfterThePublicationIsNotToldThatTheirDataLeaked(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $this->publish($this->kit->draft());
        $this->kit->shop->seed(1, [20]);

        self::assertCount(1, $this->kit->mine(3));
        self::assertSame([], $this->kit->mine(20));
    }

    public function testEachReaderGetsTheLanguageOfTheirStore(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $this->publish($this->kit->draft(['texts' => [
            new NoticeTextView('en_GB', 'Important', 'Text', []),
            new NoticeTextView('de_DE', 'Wichtig', 'Text', []),
            new NoticeTextView('ar_EG', 'مهم', 'نص', []),
        ]]));

        $seen = [];
        foreach ([1, 2, 3] as $id) {
            $notice = $this->kit->mine($id)[0];
            $seen[] = [$notice->getLocale(), $notice->getDir(), $notice->getTitle()];
        }
        self::assertSame([['en-GB', 'ltr', 'Important'], ['de-DE', 'ltr', 'Wichtig'], ['ar-EG', 'rtl', 'مهم']], $seen);
    }

    public function testShownCountsEachPersonOnceAndAcknowledgedIsAnotherFact(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $id = $this->publish($this->kit->draft())->getId();
        foreach ([1, 1, 2, 1] as $customer) {
            $this->kit->actor->actor = FakeActor::customer($customer);
            self::assertNull($this->kit->mine($customer)[0]->getAcknowledgedAt());
        }
        self::assertSame([2, 0], [$this->kit->get($id)->getShown(), $this->kit->get($id)->getAcknowledged()]);

        $this->kit->actor->actor = FakeActor::customer(1);
        $first = $this->kit->acknowledge()->execute(1, $id);
        $this->kit->clock->advance(60);
        self::assertEquals($first, $this->kit->acknowledge()->execute(1, $id));
        self::assertSame('2026-11-21T09:00:00Z', $first->getAcknowledgedAt());
        self::assertSame([2, 1], [$this->kit->get($id)->getShown(), $this->kit->get($id)->getAcknowledged()]);
        self::assertCount(2, $this->kit->recorder->of('notice.shown'));
        self::assertCount(1, $this->kit->recorder->of('notice.acknowledged'));
    }

    public function testTheLedgerNamesReadersByPseudonym(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $id = $this->publish($this->kit->draft())->getId();
        $this->kit->actor->actor = FakeActor::customer(1);
        $this->kit->acknowledge()->execute(1, $id);

        $actors = [];
        foreach ($this->kit->recorder->facts as ['type' => $type, 'actor' => $actor]) {
            $actors[$type] = $actor->label();
        }
        $pseudonym = 'customer:' . $this->kit->pseudonyms->of('customer', '1');
        self::assertSame([$pseudonym, $pseudonym], [$actors['notice.shown'], $actors['notice.acknowledged']]);
    }

    public function testAnAdminWhoLooksAtAnAccountIsNotCounted(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $id = $this->publish($this->kit->draft())->getId();

        self::assertCount(1, $this->kit->mine(1));
        self::assertSame(0, $this->kit->get($id)->getShown());
    }

    public function testANoticeOfSomebodyElseDoesNotExistForMe(): void
    {
        $this->kit->actor->actor = FakeActor::signed();
        $published = $this->publish($this->kit->draft(['scope' => new ScopeView('customers', [2])]));
        $draft = $this->kit->draft([], 'draft-0002');
        $this->kit->actor->actor = FakeActor::customer(1);

        foreach ([$published->getId(), $draft->getId(), 999] as $id) {
            self::assertSame(['not_found', 404], $this->refusal(fn () => $this->kit->acknowledge()->execute(1, $id)));
        }
        self::assertSame([], $this->kit->recorder->of('notice.acknowledged'));
        self::assertSame(0, $this->kit->get($published->getId())->getAcknowledged());
    }

    private function publish(NoticeInterface $draft, ?string $proof = null, string $key = 'publish-0001'): NoticeInterface
    {
        return $this->kit->publish()->execute($draft->getId(), $draft->getContentHash(), $key, $proof);
    }

    /** @return array{string, int} */
    private function refusal(callable $call): array
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            return [$refusal->refusalCode(), $refusal->status()];
        }
        self::fail('Nothing was refused.');
    }
}
