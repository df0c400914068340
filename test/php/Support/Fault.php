<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

/** Counts calls of ports and makes the n-th fail, once. Shared by the wrappers of several ports. */
class Fault
{
    public int $calls = 0;

    /** @param \Closure(): \Throwable $error */
    public function __construct(private readonly int $at, private readonly \Closure $error)
    {
    }

    public function pass(): void
    {
        if (++$this->calls === $this->at) {
            throw ($this->error)();
        }
    }

    public function hasHappened(): bool
    {
        return $this->calls >= $this->at;
    }
}
