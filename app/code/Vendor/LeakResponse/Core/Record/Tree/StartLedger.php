<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Throwable;
use Vendor\LeakResponse\Core\Record\Inbox\WriterChain;
use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The first entry of a ledger: which log this is and which key signs it. */
class StartLedger
{
    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly AppendEntries $entries,
        private readonly WriterChain $chain,
        private readonly LedgerKey $key,
        private readonly Clock $clock,
    ) {
    }

    /** @throws UnableToSeal when another process has started it */
    public function start(string $origin): LedgerHead
    {
        $head = new LedgerHead($origin, 0, MerkleTree::emptyRoot(), 1, null, 0);
        $fact = $this->chain->next(
            'ledger.started',
            new Actor('system', 'sequencer', 'job', 'cron'),
            ['custody' => $this->key->custody(), 'origin' => $origin, 'vkey' => $this->key->verifierKey($origin)],
            $this->clock->now()->format('Y-m-d\TH:i:s.u\Z')
        );
        try {
            return $this->connection->transaction(function () use ($head, $fact): LedgerHead {
                if (!$this->tables->begin($head->origin, $head->fence)) {
                    throw UnableToSeal::becauseAnotherProcessLeads();
                }
                return $this->entries->append($head, [$fact]);
            });
        } catch (Throwable $error) {
            $this->chain->undo(1);
            throw $error;
        }
    }
}
