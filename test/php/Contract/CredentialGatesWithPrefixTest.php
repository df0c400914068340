<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract;

/** The same gates in a shop whose tables have a prefix. */
class CredentialGatesWithPrefixTest extends CredentialGatesTest
{
    protected function prefix(): string
    {
        return 'shop_';
    }
}
