<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Record\Outside\AnchorView;
use Vendor\LeakResponse\Core\Record\Outside\ListAnchors;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\TimestampServer;

/** A time-stamp authority signs checkpoints, and nothing it says wrongly is kept. */
class TimestampAnchorTest extends AnchorTestCase
{
    private TimestampServer $tsa;

    protected function setUp(): void
    {
        parent::setUp();
        $this->tsa = TimestampServer::running();
        $this->tsa->asked();
    }

    public function testTheNewestCheckpointIsStampedAndOpensslBelievesTheStamp(): void
    {
        self::assertSame(['tsa' => 'kept'], $this->sender(['tsa' => $this->place('good')])->send($this->cron()));
        $anchor = $this->anchors()[0];
        self::assertSame(['tsa', 'rfc3161', 'signed', '5'], [
            $anchor->getName(), $anchor->getKind(), $anchor->getProof(), $anchor->getSize(),
        ]);
        self::assertSame($this->ledger->tables->head()?->checkpoint, $anchor->getNote());
        file_put_contents("{$this->folder}/stamped", SignedNote::text($anchor->getNote()));
        file_put_contents("{$this->folder}/token", (string) base64_decode((string) $anchor->getToken(), true));
        $files = "-data {$this->folder}/stamped -in {$this->folder}/token -token_in -CAfile {$this->tsa->file('ca.pem')}";
        exec("openssl ts -verify {$files} 2>&1", $lines, $code);
        self::assertSame(0, $code, implode("\n", $lines));
    }

    public function testTheAuthoritySeesAHashAndNothingElse(): void
    {
        $this->sender(['tsa' => $this->place('good')])->send($this->cron());
        $asked = $this->tsa->asked();
        self::assertCount(1, $asked);
        self::assertSame('application/timestamp-query', $asked[0]['headers']['Content-Type']);
        self::assertLessThanOrEqual(80, $asked[0]['bytes']);
        self::assertSame([], array_intersect(['Cookie', 'Authorization', 'Referer'], array_keys($asked[0]['headers'])));
    }

    public function testTheLedgerAndTheStatusSayWhatIsProvenAndByWhom(): void
    {
        self::assertNull($this->ledger->evidence->read()->getProvenUntil());
        $signed = $this->ledger->evidence->read()->getCheckpointAt();
        $this->sender(['tsa' => $this->place('good')])->send($this->cron());
        $this->record(3);
        $this->ledger->sequencer->seal();
        $evidence = $this->ledger->evidence->read();
        self::assertSame([$signed, 'tsa'], [$evidence->getProvenUntil(), $evidence->getProvenBy()]);
        $fact = $this->facts('anchor.kept')[0]['data'];
        self::assertSame(['rfc3161', 'tsa', 'signed', '5'], [$fact['kind'], $fact['name'], $fact['proof'], $fact['size']]);
        $token = (string) base64_decode((string) $this->anchors()[0]->getToken(), true);
        self::assertSame(hash('sha256', $token), $fact['receipt_hash']);
    }

    /** @return iterable<string, array{string, string}> behaviour of the authority, reason */
    public static function wrongAnswers(): iterable
    {
        yield 'another imprint is stamped' => ['imprint', 'another_checkpoint'];
        yield 'a stamp of yesterday is played back' => ['stale', 'another_checkpoint'];
        yield 'another request is answered' => ['nonce', 'replayed'];
        yield 'the signature is forged' => ['forged', 'not_trusted'];
        yield 'another authority signs' => ['other', 'not_trusted'];
        yield 'the certificate is over' => ['expired', 'not_trusted'];
        yield 'it refuses' => ['refuses', 'refused'];
        yield 'the answer is cut off' => ['damaged', 'damaged'];
        yield 'the answer does not end' => ['long', 'damaged'];
        yield 'it sends us elsewhere' => ['redirect', 'refused'];
        yield 'it is out of order' => ['broken', 'refused'];
    }

    #[DataProvider('wrongAnswers')]
    public function testAWrongAnswerIsNotKeptAndStandsInTheLedger(string $behaviour, string $reason): void
    {
        self::assertSame(['tsa' => $reason], $this->sender(['tsa' => $this->place($behaviour)])->send($this->cron()));
        self::assertSame([], $this->anchors());
        self::assertNull($this->ledger->evidence->read()->getProvenUntil());
        $this->ledger->sequencer->seal();
        self::assertSame(['name' => 'tsa', 'reason' => $reason, 'size' => '5'], $this->facts('anchor.not_kept')[0]['data']);
    }

    public function testAnAuthorityThatIsAwayHoldsUpNothingAndIsAskedAgain(): void
    {
        $away = ['kind' => 'rfc3161', 'url' => 'http://127.0.0.1:9/', 'private' => true];
        $sender = $this->sender(['away' => $away, 'tsa' => $this->place('good')]);
        self::assertSame(['away' => 'away', 'tsa' => 'kept'], $sender->send($this->cron()));
        self::assertSame([], $sender->send($this->cron()));
        $this->clock->advance(600);
        self::assertSame(['away' => 'away'], $sender->send($this->cron()));
        $this->clock->advance(3000);
        self::assertSame(['away' => 'away', 'tsa' => 'clock'], $sender->send($this->cron()), 'Only our clock went on.');
        $this->ledger->sequencer->seal();
        $told = array_map(static fn (array $fact): string => $fact['data']['name'], $this->facts('anchor.not_kept'));
        self::assertSame(['away', 'away', 'tsa'], $told, 'Once an hour, not at each try.');
    }

    public function testAStampOfAnotherTimeIsRefused(): void
    {
        $this->clock->advance(-86400);
        self::assertSame(['tsa' => 'clock'], $this->sender(['tsa' => $this->place('good')])->send($this->cron()));
    }

    public function testTheStatusWarnsAfterThreeIntervals(): void
    {
        $places = ['tsa' => $this->place('good')];
        self::assertSame('0', $this->probe([])->look()->params['places']);
        self::assertSame(['warn', 'never'], [$this->probe($places)->look()->state, $this->probe($places)->look()->params['reason']]);
        $this->sender($places)->send($this->cron());
        $this->clock->advance(3 * 3600);
        self::assertSame('ok', $this->probe($places)->look()->state);
        $this->clock->advance(1);
        self::assertSame(['fail', 'late'], [$this->probe($places)->look()->state, $this->probe($places)->look()->params['reason']]);
        $wrong = $this->probe(['tsa' => ['kind' => 'rfc3161', 'every' => 1]])->look();
        self::assertSame(['fail', 'setting'], [$wrong->state, $wrong->params['reason']]);
    }

    public function testAnExportHoldsTheStampsOfWhatItHolds(): void
    {
        $sender = $this->sender(['tsa' => $this->place('good')]);
        $sender->send($this->cron());
        $this->ledger->export->to("{$this->folder}/out");
        $index = json_decode((string) file_get_contents("{$this->folder}/out/anchors/index.json"), true);
        self::assertSame(['1', 'tsa', '5'], [$index[0]['number'], $index[0]['name'], $index[0]['size']]);
        self::assertStringEqualsFile("{$this->folder}/out/anchors/1.txt", SignedNote::text($index[0]['note']));
        $token = (string) base64_decode((string) $this->anchors()[0]->getToken(), true);
        self::assertStringEqualsFile("{$this->folder}/out/anchors/1.tst", $token);
        $asked = $this->ledger->tables->head()?->size;
        $this->ledger->sequencer->seal();
        self::assertGreaterThan($asked, $this->ledger->tables->head()?->size);
    }

    public function testAnchorsAreListedAPageAtATime(): void
    {
        $sender = $this->sender(['tsa' => $this->place('good')]);
        foreach ([1, 2, 3] as $turn) {
            $sender->send($this->cron(), true);
        }
        $page = (new ListAnchors($this->ledger->anchors))->execute('0', 2);
        self::assertSame(['1', '2'], array_map(static fn ($anchor): string => $anchor->getNumber(), $page->getAnchors()));
        $rest = (new ListAnchors($this->ledger->anchors))->execute((string) $page->getNext(), 2);
        self::assertSame([1, null], [count($rest->getAnchors()), $rest->getNext()]);
        $this->expectException(Refusal::class);
        (new ListAnchors($this->ledger->anchors))->execute('0', 101);
    }

    /** @return array<string, mixed> */
    private function place(string $behaviour): array
    {
        return ['kind' => 'rfc3161', 'url' => $this->tsa->url($behaviour), 'private' => true, 'ca' => $this->tsa->file('ca.pem')];
    }

    /** @return list<AnchorView> */
    private function anchors(): array
    {
        return $this->ledger->anchors->page(0, 100);
    }
}
