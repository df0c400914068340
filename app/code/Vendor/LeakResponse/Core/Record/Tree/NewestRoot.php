<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Outside\RootDigest;

/** The newest checkpoint as it leaves the host. */
class NewestRoot
{
    public function __construct(private readonly LedgerTables $tables, private readonly LedgerKey $key)
    {
    }

    /** Null before the first seal. */
    public function root(): ?RootDigest
    {
        $head = $this->tables->head();
        if ($head === null || $head->checkpoint === null) {
            return null;
        }
        $signed = $this->key->open($head->checkpoint);
        return new RootDigest(
            $signed->origin,
            $signed->size,
            base64_encode($signed->root),
            $head->checkpoint,
            $this->key->verifierKey($signed->origin),
            $this->key->fingerprint(),
            $head->checkpointAt,
        );
    }
}
