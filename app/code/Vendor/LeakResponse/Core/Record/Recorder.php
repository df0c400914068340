<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * Where facts go. `record` writes at once, in the caller's transaction when there is one, and throws when it cannot:
 * acts of the responder use it around the act (intent before effect, outcome after). `note` keeps the fact in memory
 * until `flush`, for facts that may not slow or fail the request.
 */
interface Recorder
{
    /**
     * @param string $type past tense, dotted: `containment_action.intended`
     * @param array<string, mixed> $data canonical JSON values (CanonicalJson); ids and codes, never values of persons
     * @return string id of the entry (UUID version 7)
     * @throws UnableToRecord
     */
    public function record(string $type, Actor $actor, array $data): string;

    /** @param array<string, mixed> $data as for `record` */
    public function note(string $type, Actor $actor, array $data): void;

    /** Write what was noted in one INSERT. Called after the response; never throws, a loss becomes a gap entry. */
    public function flush(): void;
}
