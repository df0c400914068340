<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Vendor\LeakResponse\Core\Shared\FileSecrets;

/** Secrets in this installation's key folder. */
class DeployedSecrets extends FileSecrets
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path());
    }
}
