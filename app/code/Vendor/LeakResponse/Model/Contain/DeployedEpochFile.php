<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\EpochFile;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** The copy of the epochs in this installation's key folder. */
class DeployedEpochFile extends EpochFile
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path());
    }
}
