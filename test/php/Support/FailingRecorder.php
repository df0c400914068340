<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use RuntimeException;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;

/** A recorder whose inbox is away: what must be recorded cannot be. */
class FailingRecorder extends InMemoryRecorder
{
    public function record(string $type, Actor $actor, array $data): string
    {
        throw UnableToRecord::becauseTheInboxIsAway(new RuntimeException('away'));
    }

    public function note(string $type, Actor $actor, array $data): void
    {
        $this->facts[] = ['type' => $type, 'actor' => $actor, 'data' => $data];
    }
}
