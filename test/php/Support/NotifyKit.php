<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Api\Data\MyNoticeInterface;
use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Core\Approve\QuietRule;
use Vendor\LeakResponse\Core\Assess\DeclareIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Assess\IncidentScope;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Notify\AcknowledgeMyNotice;
use Vendor\LeakResponse\Core\Notify\DraftNotice;
use Vendor\LeakResponse\Core\Notify\GetNotice;
use Vendor\LeakResponse\Core\Notify\KeepDraft;
use Vendor\LeakResponse\Core\Notify\ListMyNotices;
use Vendor\LeakResponse\Core\Notify\MarkRead;
use Vendor\LeakResponse\Core\Notify\MyNotices;
use Vendor\LeakResponse\Core\Notify\NoticeBook;
use Vendor\LeakResponse\Core\Notify\NoticeTextView;
use Vendor\LeakResponse\Core\Notify\PublishNotice;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** A shop with three customers (English, German, Arabic) and one declared incident, wired as a host does it. */
class NotifyKit
{
    public readonly TestConnection $connection;
    public readonly FixedClock $clock;
    public InMemoryRecorder $recorder;
    public readonly FakeActor $actor;
    public readonly FakeShop $shop;
    public readonly FakePseudonyms $pseudonyms;
    public readonly SqlStepUp $stepUp;
    public readonly int $incident;

    public function __construct()
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->recorder = new InMemoryRecorder();
        $this->actor = new FakeActor(FakeActor::atPanel());
        $this->pseudonyms = new FakePseudonyms();
        $this->shop = new FakeShop($this->connection);
        $this->shop->seed(1, [1]);
        $this->shop->seed(2, [2]);
        $this->shop->seed(3, [3]);
        $identifiers = new RandomIdentifiers($this->clock);
        $this->stepUp = new SqlStepUp($this->connection, $this->recorder, $this->clock, $identifiers, TestSeal::ofProofs());
        $this->incident = $this->declare('declare-0001');
    }

    public function declare(string $key): int
    {
        $declare = new DeclareIncident(
            $this->connection,
            new IncidentBook($this->connection),
            new IncidentScope($this->scopes()),
            new ProofPolicy($this->stepUp),
            $this->actor,
            $this->recorder,
            $this->clock,
            new QuietRule(ApproveKit::rostersOf($this->connection))
        );
        return $declare->execute('skimmer', 'unknown', 'yes', new ScopeView('all', []), $key)->getId();
    }

    /** @param array<string, mixed> $change incident, scope, texts, title, advice */
    public function draft(array $change = [], string $key = 'draft-0001'): NoticeInterface
    {
        $title = $change['title'] ?? 'Important: your data';
        $text = new NoticeTextView('en_GB', $title, 'Text', $change['advice'] ?? ['Set a new password']);
        $keep = new KeepDraft($this->connection, $this->book(), $this->recorder, $this->clock);
        $incidents = new IncidentBook($this->connection);
        $draft = new DraftNotice($incidents, $this->scopes(), new ProofPolicy($this->stepUp), $this->actor, $keep);
        return $draft->execute(
            $change['incident'] ?? $this->incident,
            $change['scope'] ?? new ScopeView('all', []),
            $change['texts'] ?? [$text],
            $key
        );
    }

    public function publish(): PublishNotice
    {
        $proof = new ProofPolicy($this->stepUp);
        return new PublishNotice($this->connection, $this->book(), $proof, $this->actor, $this->recorder, $this->clock);
    }

    public function get(int $noticeId): NoticeInterface
    {
        return (new GetNotice($this->book()))->execute($noticeId);
    }

    /** @return list<MyNoticeInterface> */
    public function mine(int $customerId): array
    {
        return (new ListMyNotices($this->myNotices(), $this->marks()))->execute($customerId);
    }

    public function acknowledge(): AcknowledgeMyNotice
    {
        return new AcknowledgeMyNotice($this->myNotices(), $this->marks());
    }

    public function book(): NoticeBook
    {
        return new NoticeBook($this->connection);
    }

    private function scopes(): ReadScope
    {
        return new ReadScope($this->shop, $this->connection);
    }

    private function myNotices(): MyNotices
    {
        return new MyNotices($this->connection, $this->book(), $this->shop);
    }

    private function marks(): MarkRead
    {
        return new MarkRead($this->connection, $this->myNotices(), $this->actor, $this->recorder, $this->pseudonyms, $this->clock);
    }
}
