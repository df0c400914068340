<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

/** Names of entries about the evidence itself: who looked, what goes, what was found wrong. No switch turns them off. */
class EvidenceCatalogue
{
    /** @var array<string, string> name to meaning */
    public const TYPES = [
        'person.viewed' => 'Somebody looked up who saw a person; `persons` are the pseudonyms that were looked for.',
        'erasure.proposed' => 'An account was deleted, and its person is proposed for erasure.',
        'erasure.not_proposed' => 'An account was deleted, and the proposal could not be kept.',
        'erasure.asked' => 'A person is to be erased when the tombstone has ended (`due`).',
        'erasure.withdrawn' => 'An erasure was withdrawn within its tombstone.',
        'erasure.many' => 'Ten, twenty, thirty requests to erase within 24 hours.',
        'person.erased' => 'What told who these pseudonyms were was destroyed.',
        'pseudonym.missing' => 'Pseudonyms of the ledger with nobody behind them, though nobody was erased.',
        'retention.changed' => 'How long entries keep their contents was changed.',
        'hold.placed' => 'A legal hold was placed.',
        'hold.released' => 'A legal hold was released.',
        'pruning.ordered' => 'Entries `from` to `to` lose their contents by policy; the key signed `statement`, `root` is over them.',
        'pruning.done' => 'They lost them. Their hashes stay.',
        'pruning.stopped' => 'A hold, a longer policy or another key came in between; they stay.',
        'projection.differed' => 'Rows of the search table differed from the ledger; `first` names them. They were made again.',
        'record.not_kept' => 'Part of the nightly work on the ledger failed; `work` says which.',
    ];
}
