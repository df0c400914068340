<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Opens and turns requests to erase persons, each step with its entry, inside the caller's transaction. */
class Erasures
{
    /** Days in which it can be withdrawn. */
    public const TOMBSTONE = 14;

    private const DAY = 86_400_000_000;

    /** So many requests within a day, and each further so many, are a finding. */
    private const MANY = 10;

    public function __construct(
        private readonly ErasureBook $book,
        private readonly Recorder $recorder,
        private readonly Identifiers $identifiers,
        private readonly Clock $clock,
    ) {
    }

    /** @param list<string> $pseudonyms 16 bytes each */
    public function open(Actor $actor, string $state, string $source, array $pseudonyms, string $reason): ErasureRequest
    {
        $now = $this->now();
        $request = new ErasureRequest(
            $this->identifiers->uuid(),
            $state,
            $source,
            array_map(bin2hex(...), $pseudonyms),
            $reason,
            $actor->label(),
            $now,
            $now + self::TOMBSTONE * self::DAY
        );
        $this->book->put($request);
        $this->record($state === ErasureRequest::PROPOSED ? 'erasure.proposed' : 'erasure.asked', $actor, $request, $reason);
        $count = $this->book->countSince($now - self::DAY);
        if ($count % self::MANY === 0) {
            $this->recorder->record('erasure.many', $actor, ['requests' => $count, 'hours' => 24]);
        }
        return $request;
    }

    /** @throws Refusal */
    public function decide(Actor $actor, string $id, string $decision, string $reason): ErasureRequest
    {
        $request = $this->book->byId($id, true) ?? throw Refusal::notFound('erasure_id', 'There is no such erasure.');
        $isProposed = $request->state === ErasureRequest::PROPOSED;
        if (!$request->isOpen() || ($decision === 'confirm' && !$isProposed)) {
            throw Refusal::conflict('erasure_decided', 'erasure_id', 'This erasure has been decided already.', [
                'state' => $request->state,
            ]);
        }
        $now = $this->now();
        $turned = $decision === 'confirm'
            ? $request->turned(ErasureRequest::ASKED, $now + self::TOMBSTONE * self::DAY, 0)
            : $request->turned(ErasureRequest::WITHDRAWN, $request->dueAt, $now);
        $this->book->put($turned);
        $this->record($decision === 'confirm' ? 'erasure.asked' : 'erasure.withdrawn', $actor, $turned, $reason);
        return $turned;
    }

    private function record(string $type, Actor $actor, ErasureRequest $request, string $reason): void
    {
        $this->recorder->record($type, $actor, [
            'erasure' => $request->id,
            'source' => $request->source,
            'persons' => $request->pseudonyms,
            'due' => Instant::text($request->dueAt),
            'reason' => $reason,
        ]);
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }
}
