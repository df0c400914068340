<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\Responders;

/** Admins 3 and 4 may lift a lock. */
class FakeResponders implements Responders
{
    /** @var list<int> */
    public array $ids = [3, 4];

    public function ids(): array
    {
        return $this->ids;
    }
}
