<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Operate\AnchorProbe;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Record\Outside\AnchorByMail;
use Vendor\LeakResponse\Core\Record\Tree\KeepAlive;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Roots leave the shop by mail, and the shop knows when they did not. */
class AnchorByMailTest extends LedgerTestCase
{
    private const HOUR = 3600;
    private const DAY = 86400;

    public function testBothPeopleGetTheFirstMailAtOnceAndOneADayAfter(): void
    {
        [$anchors, $post] = $this->wired(['ann@example.test', 'bob@example.test']);
        self::assertSame(0, $anchors->anchor($this->cron()), 'Nothing is sealed yet.');
        $this->record(4);
        $this->ledger->sequencer->seal();
        self::assertSame(2, $anchors->anchor($this->cron()));
        self::assertSame([['ann@example.test', 5, true], ['bob@example.test', 5, true]], $post->sent());
        $this->clock->advance(self::DAY - 1);
        self::assertSame(0, $anchors->anchor($this->cron()));
        $this->clock->advance(1);
        self::assertSame(2, $anchors->anchor($this->cron()));
        self::assertSame(['bob@example.test', 5, false], $post->sent()[3]);
    }

    public function testTheMailHoldsWhatAVerifierNeeds(): void
    {
        [$anchors] = $this->wired([]);
        $this->record(4);
        $this->ledger->sequencer->seal();
        $root = $anchors->root();
        self::assertNotNull($root);
        self::assertSame(5, $this->ledger->key->open($root->note)->size);
        self::assertSame($this->ledger->key->verifierKey($root->origin), $root->vkey);
        self::assertSame($this->ledger->key->fingerprint(), $root->fingerprint);
        self::assertSame($root->root, base64_encode($this->ledger->reader->root(5)));
    }

    public function testAPersonNamedLaterIsConfirmedAtTheNextTurn(): void
    {
        [$anchors, $post] = $this->wired(['ann@example.test']);
        $this->record(1);
        $this->ledger->sequencer->seal();
        $anchors->anchor($this->cron());
        $post->people[] = 'cyd@example.test';
        self::assertSame(1, $anchors->anchor($this->cron()));
        self::assertSame(['cyd@example.test', 2, true], $post->sent()[1]);
    }

    public function testAMailThatCannotBeSentIsTriedAgainAfterAnHourAndRecorded(): void
    {
        [$anchors, $post, $probe] = $this->wired(['ann@example.test', 'bob@example.test']);
        $this->record(1);
        $this->ledger->sequencer->seal();
        $post->isBroken = true;
        self::assertSame(0, $anchors->anchor($this->cron()));
        self::assertSame(0, $anchors->anchor($this->cron()));
        self::assertCount(2, $post->tried);
        self::assertSame(['warn', 'not_confirmed'], [$probe->look()->state, $probe->look()->params['reason']]);
        $post->isBroken = false;
        $this->clock->advance(self::HOUR);
        self::assertSame(2, $anchors->anchor($this->cron()));
        $this->ledger->sequencer->seal();
        $entries = implode("\n", $this->entries());
        self::assertSame(2, substr_count($entries, '"anchor.not_sent"'));
        self::assertSame(2, substr_count($entries, '"anchor.sent"'));
        self::assertStringNotContainsString('example.test', $entries);
    }

    public function testTheReadinessCheckSaysWhenNobodyOutsideHoldsARecentRoot(): void
    {
        [$anchors, $post, $probe] = $this->wired(['ann@example.test']);
        self::assertSame('not_set_up', $probe->look()->params['reason']);
        $post->people[] = 'bob@example.test';
        self::assertSame('nothing_sealed', $probe->look()->params['reason']);
        $this->record(1);
        $this->ledger->sequencer->seal();
        self::assertSame('not_confirmed', $probe->look()->params['reason']);
        $anchors->anchor($this->cron());
        $this->clock->advance(3 * self::DAY);
        self::assertSame('ok', $probe->look()->state);
        $this->clock->advance(1);
        self::assertSame(['fail', 'late'], [$probe->look()->state, $probe->look()->params['reason']]);
    }

    public function testAQuietShopStillSignsOnceAnHour(): void
    {
        $alive = new KeepAlive($this->ledger->tables, $this->ledger->recorder, $this->clock);
        self::assertFalse($alive->beat($this->cron()), 'There is no ledger yet.');
        $this->record(1);
        $this->ledger->sequencer->seal();
        self::assertFalse($alive->beat($this->cron()));
        $this->clock->advance(3001);
        self::assertTrue($alive->beat($this->cron()));
        $this->ledger->sequencer->seal();
        self::assertFalse($alive->beat($this->cron()));
        self::assertSame(3, $this->ledger->tables->head()?->size);
    }

    /**
     * @param list<string> $people
     * @return array{AnchorByMail, FakePost, AnchorProbe}
     */
    private function wired(array $people): array
    {
        $post = new FakePost($people);
        $beat = new Heartbeat($this->ledger->connection, $this->clock);
        $anchors = new AnchorByMail($this->ledger->tables, $this->ledger->key, $post, $beat, $this->ledger->recorder, $this->clock);
        return [$anchors, $post, new AnchorProbe($anchors, $post, $beat, $this->clock)];
    }

    private function cron(): Actor
    {
        return new Actor('system', 'cron', 'job', 'cron');
    }
}
