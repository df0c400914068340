<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/** Port: the actor of the running request, command or job. */
interface CurrentActor
{
    public function current(): Actor;
}
