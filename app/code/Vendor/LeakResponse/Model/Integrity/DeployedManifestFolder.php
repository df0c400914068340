<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Integrity;

use Vendor\LeakResponse\Core\Integrity\ManifestFolder;
use Vendor\LeakResponse\Model\Shared\KeyFolder;

/** Manifests lie beside the keys: a release that is put in another folder finds them again. */
class DeployedManifestFolder extends ManifestFolder
{
    public function __construct(KeyFolder $folder)
    {
        parent::__construct($folder->path());
    }
}
