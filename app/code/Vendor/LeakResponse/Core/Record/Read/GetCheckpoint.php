<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\CheckpointInterface;
use Vendor\LeakResponse\Api\GetCheckpointInterface;
use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The newest signed checkpoint, with the key that verifies it. */
class GetCheckpoint implements GetCheckpointInterface
{
    public function __construct(private readonly LedgerTables $tables, private readonly LedgerKey $key)
    {
    }

    public function execute(): CheckpointInterface
    {
        $head = $this->tables->head();
        if ($head === null || $head->checkpoint === null) {
            throw Refusal::notFound('checkpoint', 'Nothing has been sealed yet.');
        }
        $signed = Checkpoint::parse(SignedNote::text($head->checkpoint));
        return new CheckpointView($head->checkpoint, (string) $signed->size, $this->key->verifierKey($head->origin));
    }
}
