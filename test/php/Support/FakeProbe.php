<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\Probe;

/** A check that sees what the test lets it see. */
class FakeProbe implements Probe
{
    /** @param Closure(): Finding $look */
    public function __construct(private readonly string $code, private readonly Closure $look)
    {
    }

    public function code(): string
    {
        return $this->code;
    }

    public function look(): Finding
    {
        return ($this->look)();
    }
}
