<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Key\RotateKey;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** Takes over a ledger: fences off whoever led before, makes sure it is the one that was signed and whose key it is, starts it when there is none. */
class LeadLedger
{
    public function __construct(
        private readonly LedgerTables $tables,
        private readonly PublishCheckpoint $checkpoints,
        private readonly StartLedger $start,
        private readonly RotateKey $keys,
        private readonly Identifiers $identifiers,
    ) {
    }

    public function head(): ?LedgerHead
    {
        return $this->tables->head();
    }

    /** @throws UnableToSeal */
    public function lead(): LedgerHead
    {
        $this->tables->raiseFence();
        $head = $this->tables->head();
        $this->checkpoints->check($head);
        return $this->keys->settle($head ?? $this->start->start('leakresponse/' . $this->identifiers->uuid()));
    }
}
