<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\PublishNoticeInterface;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Shows a draft in the accounts of its scope. What is published is what was shown to whoever gave the proof: the hash says so. */
class PublishNotice implements PublishNoticeInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly NoticeBook $notices,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    public function execute(
        int $noticeId,
        string $contentHash,
        string $idempotencyKey,
        ?string $stepUp = null
    ): NoticeInterface {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        RequestHash::checkKey($idempotencyKey);
        return $this->connection->transaction(function () use ($actor, $noticeId, $contentHash, $idempotencyKey, $stepUp): NoticeView {
            $row = $this->notices->byId($noticeId, true) ?? throw Refusal::notFound('notice_id', 'There is no such notice.');
            $other = $this->notices->byPublishKey($idempotencyKey);
            if ($other !== null) {
                RequestHash::checkReplay("{$other['id']}", "{$noticeId}");
            }
            if (!hash_equals(bin2hex((string) $row['content_hash']), $contentHash) || !NoticeBook::isSound($row)) {
                throw Refusal::conflict('content_changed', 'content_hash', 'The notice has another content than the one shown.');
            }
            if ($row['state'] !== 'published') {
                $this->proof->allowChange($actor, $contentHash, $stepUp);
                $this->publish($actor, $row, $idempotencyKey);
            }
            return $this->notices->view($this->notices->byId($noticeId) ?? $row);
        });
    }

    /** @param array<string, string|null> $row */
    private function publish(Actor $actor, array $row, string $idempotencyKey): void
    {
        $this->recorder->record('notice.published', $actor, [
            'incident' => (int) $row['incident_id'],
            'notice' => (int) $row['id'],
            'content' => bin2hex((string) $row['content_hash']),
            'scope' => NoticeBook::scope($row),
        ]);
        if (!$this->notices->publish((int) $row['id'], $idempotencyKey, Instant::micros($this->clock->now()))) {
            throw RequestHash::reused();
        }
    }
}
