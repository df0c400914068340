<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Vendor\LeakResponse\Core\Operate\KeyFolderProbe;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** Looks at this installation's key folder. */
class DeployedKeyFolderProbe extends KeyFolderProbe
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path(), $folder->publicPath());
    }
}
