<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchFile;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** The copy of the switches in this installation's key folder. */
class DeployedSwitchFile extends SwitchFile
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path());
    }
}
