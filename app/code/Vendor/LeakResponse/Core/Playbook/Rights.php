<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Shared\Actor;

/** Port: what somebody who is not here now may do now. Asked before each act of a playbook. */
interface Rights
{
    /**
     * @param Actor $starter as kept with the run
     * @return list<string> our ACL ids; none when the account or the key is no longer good
     */
    public function of(Actor $starter): array;
}
