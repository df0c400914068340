<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\ResourceConnection;
use Throwable;
use Vendor\LeakResponse\Core\Record\Inbox\InboxRecorder;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * An entry that stands whatever becomes of the caller's transaction. Inside one it goes over a connection of its own; a roll-back,
 * or a process that dies with the file half sent, takes nothing of it back.
 */
class CommittedRecorder
{
    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly Recorder $recorder,
        private readonly InboxRecorder $own,
    ) {
    }

    /**
     * @param array<string, mixed> $data
     * @return string id of the entry
     * @throws UnableToRecord
     */
    public function record(string $type, Actor $actor, array $data): string
    {
        return $this->isInTransaction() ? $this->own->record($type, $actor, $data) : $this->recorder->record($type, $actor, $data);
    }

    /** @throws UnableToRecord */
    private function isInTransaction(): bool
    {
        try {
            return $this->resource->getConnection()->getTransactionLevel() > 0;
        } catch (Throwable $error) {
            throw UnableToRecord::becauseTheInboxIsAway($error);
        }
    }
}
