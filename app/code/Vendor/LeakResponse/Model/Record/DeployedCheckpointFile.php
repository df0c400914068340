<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Vendor\LeakResponse\Core\Record\Tree\CheckpointFile;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** The newest checkpoint beside the keys: a database that was set back is found by it. */
class DeployedCheckpointFile extends CheckpointFile
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path());
    }
}
