<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\AsynchronousOperations\Model\MassSchedule;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\BulkDoor;

/** Calls handed in at /async and /async/bulk: by whom and how many. A consumer carries them out later, as the system. */
class RequestBulk
{
    public function __construct(private readonly BulkDoor $door)
    {
    }

    /** @param array<mixed> $entitiesArray */
    public function aroundPublishMass(
        MassSchedule $subject,
        callable $proceed,
        mixed $topicName,
        array $entitiesArray,
        mixed ...$rest
    ): mixed {
        $entity = PersonalTouch::entityOf((string) $topicName);
        $data = ['topic' => (string) $topicName, 'operations' => count($entitiesArray)] + PersonalTouch::about($entity);
        return $this->door->through(
            'bulk.requested',
            $data,
            static fn (): mixed => $proceed($topicName, $entitiesArray, ...$rest),
            static fn (mixed $answer): array => is_object($answer) && method_exists($answer, 'getBulkUuid')
                ? ['bulk' => (string) $answer->getBulkUuid()]
                : []
        );
    }
}
