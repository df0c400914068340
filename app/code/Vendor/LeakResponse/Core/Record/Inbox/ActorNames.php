<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

use Throwable;
use Vendor\LeakResponse\Core\Record\Pseudonyms;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Shoppers stand in the ledger by pseudonym, also where the caller gave their id. */
class ActorNames
{
    public function __construct(private readonly Pseudonyms $pseudonyms)
    {
    }

    /** @throws UnableToReachDatabase */
    public function of(Actor $actor): Actor
    {
        if ($actor->kind() !== 'customer' || preg_match('/^(?:[0-9a-f]{32}|unknown|)$/D', $actor->id()) === 1) {
            return $actor;
        }
        return $this->as($actor, $this->pseudonyms->of('customer', $actor->id()));
    }

    /** Where the database is away, nobody rather than the id. */
    public function anyhow(Actor $actor): Actor
    {
        try {
            return $this->of($actor);
        } catch (Throwable) {
            return $this->as($actor, 'unknown');
        }
    }

    private function as(Actor $actor, string $id): Actor
    {
        return new Actor($actor->kind(), $id, $actor->learntBy(), $actor->door(), [], '', $actor->keyId());
    }
}
