<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/** Port: the admin users who can lift what is locked. */
interface Responders
{
    /** @return list<int> ids of active admin users who may lock accounts and undo it */
    public function ids(): array;
}
