<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

/** The same runs in a shop whose tables have a prefix. */
class RunWithPrefixTest extends RunTest
{
    protected function prefix(): string
    {
        return 'shop_';
    }
}
