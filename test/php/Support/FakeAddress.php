<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;

/** A caller from somewhere; the shell when empty. */
class FakeAddress implements CallerAddress
{
    public string $current = '198.51.100.7';
    /** @var list<string> */
    public array $neverBlock = [];

    public function current(): string
    {
        return $this->current;
    }

    public function neverBlock(): array
    {
        return $this->neverBlock;
    }
}
