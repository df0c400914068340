<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

/** The same where the shop's tables have a prefix. */
class SequencerWithPrefixTest extends SequencerTest
{
    protected function prefix(): string
    {
        return 'mage_';
    }
}
