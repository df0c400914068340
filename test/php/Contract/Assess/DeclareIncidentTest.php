<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Assess;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Core\Approve\QuietRule;
use Vendor\LeakResponse\Core\Assess\DeclareIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Assess\IncidentScope;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ApproveKit;
use Vendor\LeakResponse\Test\Support\FailingRecorder;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FakeShop;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;
use Vendor\LeakResponse\Test\Support\TestSeal;

class DeclareIncidentTest extends TestCase
{
    private TestConnection $connection;
    private FixedClock $clock;
    private InMemoryRecorder $recorder;
    private FakeActor $actor;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->recorder = new InMemoryRecorder();
        $this->actor = new FakeActor(FakeActor::atPanel());
    }

    public function testDeclaringStartsTheCountAndIsRecorded(): void
    {
        $incident = $this->declare();

        self::assertSame('open', $incident->getState());
        self::assertSame('2026-11-21T09:00:00Z', $incident->getAwareAt());
        self::assertSame('2026-11-20T22:30:00Z', $incident->getNoticedAt());
        self::assertSame(['admin:3', 'mk'], [$incident->getLedBy(), $incident->getLeaderName()]);
        self::assertSame([1, 2], $incident->getScope()->getIds());
        self::assertSame([[
            'incident' => $incident->getId(),
            'noticed' => 'skimmer',
            'noticed_at' => '2026-11-20T22:30:00Z',
            'ongoing' => 'yes',
            'scope' => ['kind' => 'websites', 'ids' => [1, 2]],
        ]], $this->recorder->of('incident.declared'));
    }

    public function testTheLeadersNameStaysOutOfTheLedger(): void
    {
        $this->declare();

        self::assertStringNotContainsString('mk', (string) json_encode($this->recorder->of('incident.declared')));
    }

    public function testTheSameCallAgainGivesTheSameIncidentAndAnotherBodyIsRefused(): void
    {
        $first = $this->declare();
        $this->clock->advance(30);
        $second = $this->declare();

        self::assertEquals($first, $second);
        self::assertCount(1, $this->recorder->of('incident.declared'));
        self::assertSame(['idempotency_key_reused', 422], $this->refusal(['ongoing' => 'no']));
        self::assertSame(1, (new IncidentBook($this->connection))->count([]));
    }

    public function testAReplayUsesUpNoNumber(): void
    {
        $first = $this->declare();
        $this->declare();

        self::assertSame($first->getId() + 1, $this->declare(['key' => 'declare-0002'])->getId());
    }

    public function testTheSameKeyCommittedByAnotherConnectionMeanwhileGivesItsIncident(): void
    {
        $incident = $this->connection->transaction(function (): IncidentInterface {
            // Our snapshot is older than the other admin's commit.
            $this->connection->fetchAll("SELECT 1 FROM {$this->connection->table('leakresponse_assess_incident')}");
            $other = $this->declare([], TestDatabase::connect());
            self::assertSame($other->getId(), $this->declare()->getId());
            return $other;
        });

        self::assertSame('skimmer', $incident->getNoticed());
        self::assertCount(1, $this->recorder->of('incident.declared'));
    }

    public function testWhatCannotBeRecordedDoesNotHappen(): void
    {
        try {
            $this->service($this->connection, new FailingRecorder())
                ->execute('skimmer', 'unknown', 'yes', new ScopeView('all', []), 'declare-0001');
            self::fail('An incident was declared without an entry.');
        } catch (UnableToRecord) {
            self::assertSame(0, (new IncidentBook($this->connection))->count([]));
        }
    }

    #[DataProvider('callers')]
    public function testOnlyThePanelASignatureOrTheShellMayDeclare(Actor $actor, string $code): void
    {
        $this->actor->actor = $actor;
        if ($code === '') {
            self::assertSame($actor->label(), $this->declare()->getLedBy());
            return;
        }
        self::assertSame([$code, 403], $this->refusal());
        self::assertSame(0, (new IncidentBook($this->connection))->count([]));
    }

    /** @return iterable<string, array{Actor, string}> */
    public static function callers(): iterable
    {
        yield 'admin at the panel' => [FakeActor::atPanel(), ''];
        yield 'signature' => [FakeActor::signed(), ''];
        yield 'shell' => [FakeActor::onShell(), ''];
        yield 'bearer token' => [FakeActor::withToken(), 'proof_needed'];
        yield 'integration by OAuth' => [new Actor('integration', '1', 'token', 'rest'), 'proof_needed'];
        yield 'admin cookie over REST' => [new Actor('admin', '3', 'session', 'rest'), 'proof_needed'];
        yield 'shopper' => [FakeActor::customer(9), 'proof_needed'];
        yield 'nobody' => [new Actor('anonymous', '', 'none', 'rest'), 'proof_needed'];
    }

    /** @param array<string, mixed> $change */
    #[DataProvider('badAnswers')]
    public function testAnswersThatCannotBeAreRefusedByField(string $field, array $change): void
    {
        try {
            $this->declare($change);
            self::fail('The answer was taken.');
        } catch (Refusal $refusal) {
            self::assertSame([$field, 400], [$refusal->field(), $refusal->status()]);
            self::assertSame([], $this->recorder->facts);
        }
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function badAnswers(): iterable
    {
        yield 'noticed' => ['noticed', ['noticed' => 'hunch']];
        yield 'ongoing' => ['ongoing', ['ongoing' => 'maybe']];
        yield 'a day that is none' => ['noticed_at', ['noticedAt' => '2026-02-30T08:00:00Z']];
        yield 'no time zone' => ['noticed_at', ['noticedAt' => '2026-11-20T08:00:00']];
        yield 'the future' => ['noticed_at', ['noticedAt' => '2026-11-21T09:05:01Z']];
        yield 'unknown kind' => ['scope.kind', ['scope' => new ScopeView('groups', [1])]];
        yield 'a website of another shop' => ['scope.ids[1]', ['scope' => new ScopeView('websites', [1, 9])]];
        yield 'a customer who is not there' => ['scope.ids[0]', ['scope' => new ScopeView('customers', [5])]];
        yield 'ids beside unknown' => ['scope.ids', ['scope' => new ScopeView('unknown', [1])]];
        yield 'ids beside all' => ['scope.ids', ['scope' => new ScopeView('all', [1])]];
        yield 'no ids' => ['scope.ids', ['scope' => new ScopeView('websites', [])]];
        yield 'key' => ['idempotency_key', ['key' => 'short']];
    }

    public function testIDoNotKnowIsAnAnswerToEveryQuestion(): void
    {
        $incident = $this->declare([
            'noticed' => 'unknown', 'noticedAt' => 'unknown', 'ongoing' => 'unknown', 'scope' => new ScopeView('unknown', []),
        ]);

        self::assertSame(['unknown', 'unknown', 'unknown'], [$incident->getNoticed(), $incident->getNoticedAt(), $incident->getOngoing()]);
        self::assertSame('unknown', $incident->getScope()->getKind());
    }

    /**
     * @param array<string, mixed> $change
     * @return array{string, int}
     */
    private function refusal(array $change = []): array
    {
        try {
            $this->declare($change);
        } catch (Refusal $refusal) {
            return [$refusal->refusalCode(), $refusal->status()];
        }
        self::fail('Nothing was refused.');
    }

    /** @param array<string, mixed> $change */
    private function declare(array $change = [], ?TestConnection $connection = null): IncidentInterface
    {
        $ask = $change + [
            'noticed' => 'skimmer',
            'noticedAt' => '2026-11-20T23:30:00+01:00',
            'ongoing' => 'yes',
            'scope' => new ScopeView('websites', [2, 1]),
            'key' => 'declare-0001',
        ];
        return $this->service($connection ?? $this->connection, $this->recorder)
            ->execute($ask['noticed'], $ask['noticedAt'], $ask['ongoing'], $ask['scope'], $ask['key']);
    }

    private function service(TestConnection $connection, InMemoryRecorder $recorder): DeclareIncident
    {
        $scopes = new IncidentScope(new ReadScope(new FakeShop($connection), $connection));
        $stepUp = new SqlStepUp($connection, $recorder, $this->clock, new RandomIdentifiers($this->clock), TestSeal::ofProofs());
        $book = new IncidentBook($connection);
        $quiet = new QuietRule(ApproveKit::rostersOf($connection));
        return new DeclareIncident($connection, $book, $scopes, new ProofPolicy($stepUp), $this->actor, $recorder, $this->clock, $quiet);
    }
}
