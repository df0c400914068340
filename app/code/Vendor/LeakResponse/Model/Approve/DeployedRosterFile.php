<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Approve;

use Vendor\LeakResponse\Core\Approve\RosterFile;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** The copy of the roster in this installation's key folder. */
class DeployedRosterFile extends RosterFile
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path());
    }
}
