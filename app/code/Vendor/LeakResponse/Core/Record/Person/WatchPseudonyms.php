<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Looks once a day for pseudonyms of the ledger whose mapping is gone without an erasure: somebody destroyed it behind our back. */
class WatchPseudonyms
{
    private const NAMED = 50;

    public function __construct(private readonly ErasureBook $book, private readonly Recorder $recorder)
    {
    }

    /** @return int how many were found, at most NAMED */
    public function look(Actor $actor): int
    {
        $missing = $this->book->missing(self::NAMED);
        if ($missing !== []) {
            $this->recorder->record('pseudonym.missing', $actor, ['persons' => $missing]);
        }
        return count($missing);
    }
}
