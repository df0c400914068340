<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Notify;

use Vendor\LeakResponse\Core\Notify\NoticeTextView;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\FakeActor;

/** Who is shown a notice, in which words, and what is counted. */
class NoticeReaderTest extends NoticeCase
{
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
}
