<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Record\Keeping\HeldTime;
use Vendor\LeakResponse\Core\Record\Keeping\HoldBook;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Destroys what is due and held by nobody: mapping, mark and entry in one transaction, or nothing. */
class CarryOutErasures
{
    private const AT_ONCE = 100;

    public function __construct(
        private readonly Connection $connection,
        private readonly ErasureBook $book,
        private readonly HoldBook $holds,
        private readonly HeldTime $held,
        private readonly HeldPersons $persons,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return int persons erased */
    public function carryOut(Actor $actor): int
    {
        $done = 0;
        foreach ($this->book->due(Instant::micros($this->clock->now()), self::AT_ONCE) as $request) {
            $done += $this->connection->transaction(fn (): int => $this->one($actor, $request->id));
        }
        return $done;
    }

    private function one(Actor $actor, string $id): int
    {
        $stretches = $this->held->stretches($this->holds->lock());
        $now = Instant::micros($this->clock->now());
        $request = $this->book->byId($id, true);
        $isDue = $request !== null && $request->state === ErasureRequest::ASKED && $request->dueAt <= $now;
        if (!$isDue || $this->persons->heldBy($request->pseudonyms, $stretches) !== []) {
            return 0;
        }
        $this->book->destroy($request, $now);
        $this->book->put($request->turned(ErasureRequest::DONE, $request->dueAt, $now));
        $this->recorder->record('person.erased', $actor, ['erasure' => $id, 'persons' => $request->pseudonyms]);
        return 1;
    }
}
