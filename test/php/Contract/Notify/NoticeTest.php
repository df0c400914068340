<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Notify;

use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\FailingRecorder;
use Vendor\LeakResponse\Test\Support\FakeActor;

/** From a draft to its publication. */
class NoticeTest extends NoticeCase
{
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
}
