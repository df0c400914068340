<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shared;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** Who acts in this request or process; the door that learns it says so. */
class SandboxActor implements CurrentActor
{
    private Actor $actor;

    public function __construct()
    {
        $this->actor = new Actor('anonymous', '', 'none', 'storefront');
    }

    public function current(): Actor
    {
        return $this->actor;
    }

    public function become(Actor $actor): void
    {
        $this->actor = $actor;
    }
}
