<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Stores a checked draft once for its idempotency key, with its ledger entry in the same transaction. */
class KeepDraft
{
    public function __construct(
        private readonly Connection $connection,
        private readonly NoticeBook $notices,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param array{incident_id: int, scope: string, texts: string, content_hash: string, request_hash: string} $draft
     * @throws Refusal idempotency_key_reused
     */
    public function keep(Actor $actor, string $idempotencyKey, array $draft): NoticeView
    {
        return $this->connection->transaction(function () use ($actor, $idempotencyKey, $draft): NoticeView {
            $id = $this->notices->byKey($idempotencyKey) === null ? $this->notices->add([
                ...$draft,
                'state' => 'draft',
                'idempotency_key' => $idempotencyKey,
                'created_at' => Instant::micros($this->clock->now()),
            ]) : 0;
            if ($id > 0) {
                $this->recorder->record('notice.drafted', $actor, [
                    'incident' => $draft['incident_id'],
                    'notice' => $id,
                    'content' => bin2hex($draft['content_hash']),
                ]);
            }
            $kept = $this->notices->byKey($idempotencyKey, true) ?? throw Refusal::notFound('notice_id', 'The notice is gone.');
            RequestHash::checkReplay((string) $kept['request_hash'], $draft['request_hash']);
            return $this->notices->view($kept);
        });
    }
}
