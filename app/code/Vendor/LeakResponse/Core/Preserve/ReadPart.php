<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** What one part holds so far. */
class ReadPart
{
    public int $pieces = 0;
    public int $records = 0;
    public ?Snapshot $snapshot = null;
    /** The item ended with this part. */
    public bool $isWhole = false;

    public function __construct(public string $cursor)
    {
    }

    public function take(Piece $piece): void
    {
        $this->pieces++;
        $this->records += $piece->records;
        $this->cursor = $piece->cursor;
        $this->snapshot = $piece->snapshot ?? $this->snapshot;
    }
}
