<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrity;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Integrity\CspBook;
use Vendor\LeakResponse\Core\Integrity\CspReportView;
use Vendor\LeakResponse\Core\Integrity\IntegrityKey;
use Vendor\LeakResponse\Core\Integrity\KeepScript;
use Vendor\LeakResponse\Core\Integrity\ListScripts;
use Vendor\LeakResponse\Core\Integrity\RetireScript;
use Vendor\LeakResponse\Core\Integrity\ScriptBook;
use Vendor\LeakResponse\Core\Integrity\TakeCspReports;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FakeStepUp;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

class ScriptsTest extends TestCase
{
    private const SOURCE = 'https://pay.example.test/lib.js';

    private TestConnection $connection;
    private InMemoryRecorder $recorder;
    private FixedClock $clock;
    private FakeActor $actor;
    private FakeStepUp $stepUp;
    private ScriptBook $book;
    private string $folder;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->recorder = new InMemoryRecorder();
        $this->clock = new FixedClock();
        $this->actor = new FakeActor(FakeActor::onShell());
        $this->stepUp = new FakeStepUp();
        $this->folder = LedgerKit::folder();
        $this->book = new ScriptBook($this->connection, new IntegrityKey(new FileSecrets($this->folder)));
    }

    protected function tearDown(): void
    {
        LedgerKit::remove($this->folder);
    }

    public function testAScriptStandsInTheInventoryWithReasonOwnerAndEntry(): void
    {
        $this->keep();
        $this->keep('Takes the card number in a frame of the provider, since 2026');

        $all = (new ListScripts($this->book))->execute('checkout');
        self::assertCount(1, $all, 'said anew, not twice');
        self::assertSame('Takes the card number in a frame of the provider, since 2026', $all[0]->getReason());
        self::assertSame(['Payments team', 'shell:deploy'], [$all[0]->getOwner(), $all[0]->getKeptBy()]);
        self::assertSame(['script.kept', 'script.kept'], $this->recorder->types());
    }

    public function testAPersonAtThePanelProvesWhoTheyAreAndATokenDoesNotDo(): void
    {
        $this->actor->actor = FakeActor::withToken();
        self::assertSame('proof_needed', $this->refused(fn () => $this->keep()));
        $this->actor->actor = FakeActor::atPanel();
        self::assertSame('step_up_needed', $this->refused(fn () => $this->keep()));
        $bound = ScriptBook::bound('checkout', self::SOURCE, '', 'Takes payments', 'Payments team');
        $this->keep('Takes payments', self::SOURCE, $this->stepUp->issue(FakeActor::atPanel(), $bound));

        $script = $this->book->all('')[0];
        $retire = new RetireScript($this->connection, $this->book, new ProofPolicy($this->stepUp), $this->actor, $this->recorder);
        self::assertSame('step_up_needed', $this->refused(fn () => $retire->execute($script->getId(), 'not used')));
        $retire->execute($script->getId(), 'not used', $this->stepUp->issue(FakeActor::atPanel(), $script->getBound()));
        self::assertSame([], $this->book->all(''));
    }

    public function testARowThatSqlWroteOrChangedIsNoApprovedScript(): void
    {
        $this->keep();
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_integrity_script')} SET source = 'https://evil.example.test/x.js'"
        );
        self::assertSame([], $this->book->all(''));
    }

    public function testASourceWithQueryAnotherSchemeOrNoReasonIsRefused(): void
    {
        foreach (['https://a.example.test/x.js?id=1', 'data:text/javascript,x', 'x.js', 'inline:abc'] as $source) {
            self::assertSame('invalid_field', $this->refused(fn () => $this->keep('Takes payments', $source)), $source);
        }
        self::assertSame('invalid_field', $this->refused(fn () => $this->keep(' ')));
        self::assertSame('reason_personal_data', $this->refused(fn () => $this->keep('ask mk@example.test')));
    }

    public function testReportsOfBothFormsAreCountedWithoutQueryNumbersOrSender(): void
    {
        $old = json_encode(['csp-report' => [
            'document-uri' => 'https://shop.example.test/sales/order/view/order_id/17/?token=secret#x',
            'violated-directive' => 'script-src-elem https://shop.example.test',
            'blocked-uri' => 'https://EVIL.example.test:8443/skim.js?card=4111111111111111',
            'disposition' => 'enforce',
            'script-sample' => 'steal(4111111111111111)',
        ]], JSON_THROW_ON_ERROR);
        $new = json_encode([['type' => 'csp-violation', 'body' => [
            'documentURL' => 'https://shop.example.test/checkout/', 'effectiveDirective' => 'script-src', 'blockedURL' => 'inline',
        ]], ['type' => 'deprecation', 'body' => []]], JSON_THROW_ON_ERROR);

        self::assertSame(1, $this->take($old));
        self::assertSame(1, $this->take($old));
        self::assertSame(1, $this->take($new));

        $kept = (new CspBook($this->connection))->newest(10);
        $rows = array_map(
            static fn (CspReportView $row): array => [$row->getDirective(), $row->getBlocked(), $row->getPage(), $row->getReports()],
            $kept
        );
        sort($rows);
        self::assertSame([
            ['script-src', 'inline', '/checkout', 1],
            ['script-src-elem', 'https://evil.example.test:8443', '/sales/order/view', 2],
        ], $rows);
        self::assertSame(['csp.reported', 'csp.reported'], $this->recorder->types(), 'news stand in the ledger once');
        self::assertStringNotContainsString('4111', (string) json_encode($this->recorder->of('csp.reported')));
    }

    public function testWhatIsNoReportOrTooLongOrTooMuchIsNotCounted(): void
    {
        foreach (['', 'x', '[]', '{"csp-report":7}', '{"csp-report":{"effective-directive":"<b>"}}', str_repeat(' ', 20000)] as $body) {
            self::assertSame(0, $this->take($body), substr($body, 0, 40));
        }
        $report = '{"csp-report":{"effective-directive":"img-src","blocked-uri":"data"}}';
        $counted = 0;
        foreach (range(1, 40) as $ignored) {
            $counted += $this->take($report);
        }
        self::assertSame(30, $counted, 'one network, one minute');
        self::assertSame(1, $this->take($report, '198.51.100.9'), 'others are heard');
        $this->clock->advance(60);
        self::assertSame(1, $this->take($report));
    }

    private function take(string $body, string $address = '203.0.113.7'): int
    {
        return (new TakeCspReports(new CspBook($this->connection), $this->recorder, $this->clock))->take($body, $address);
    }

    private function keep(string $reason = 'Takes payments', string $source = self::SOURCE, ?string $stepUp = null): void
    {
        $proof = new ProofPolicy($this->stepUp);
        (new KeepScript($this->connection, $this->book, $proof, $this->actor, $this->recorder, $this->clock))
            ->execute('checkout', $source, $reason, 'Payments team', '', $stepUp);
    }

    /** @param callable(): mixed $act */
    private function refused(callable $act): string
    {
        try {
            $act();
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return '';
    }
}
