<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

/** The account whose password is being tried in this request: told by the check of the password to the door that refuses. */
class RefusedAccount
{
    /** '' while no account was found */
    public string $id = '';
}
