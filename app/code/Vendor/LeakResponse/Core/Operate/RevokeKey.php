<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Ends a signing key for good; its row stays, so that old entries can be explained. From the shell only, as enrolling is. */
class RevokeKey
{
    public function __construct(
        private readonly Connection $connection,
        private readonly KeyBook $keys,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @throws Refusal shell_needed (403) or not_found (404). Revoking twice is no error. */
    public function revoke(string $keyId): KeyView
    {
        $actor = $this->actor->current();
        if ($actor->learntBy() !== 'shell') {
            throw Refusal::forbidden('shell_needed', 'Keys are revoked on the shell.');
        }
        $this->connection->transaction(function () use ($actor, $keyId): void {
            if ($this->keys->revoke($keyId, Instant::micros($this->clock->now()))) {
                $this->recorder->record('key.revoked', $actor, ['key' => $keyId]);
            }
        });
        return $this->keys->find($keyId) ?? throw Refusal::notFound('key_id', 'There is no such key.');
    }
}
