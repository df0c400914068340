<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use Vendor\LeakResponse\Core\Shared\Identifiers;

/** Gives out the identifiers it was given, then numbers on. */
class KnownIdentifiers implements Identifiers
{
    private int $made = 0;

    /** @param list<string> $uuids */
    public function __construct(private array $uuids = [], private readonly string $bytes = '')
    {
    }

    public function uuid(): string
    {
        return array_shift($this->uuids) ?? sprintf('00000000-0000-7000-8000-%012d', ++$this->made);
    }

    public function bytes(int $length): string
    {
        return $this->bytes !== '' ? $this->bytes : str_pad((string) ++$this->made, $length, '-', STR_PAD_LEFT);
    }
}
