<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\ProvenEntryInterface;
use Vendor\LeakResponse\Api\GetEntryInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Keeping\PruningBook;
use Vendor\LeakResponse\Core\Record\Keeping\PruningViews;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One entry, verbatim, and its proof. Whoever reads it checks the proof; nothing here is taken on trust. */
class GetEntry implements GetEntryInterface
{
    public function __construct(
        private readonly LedgerReader $ledger,
        private readonly PruningBook $prunings,
        private readonly Sight $sight,
    ) {
    }

    public function execute(string $entryIndex): ProvenEntryInterface
    {
        $note = $this->ledger->head()->checkpoint ?? throw Refusal::notFound('entry_index', 'Nothing has been sealed yet.');
        // The size that was signed: the head may have moved on since.
        $size = Checkpoint::parse(SignedNote::text($note))->size;
        if (preg_match('/^(?:0|[1-9][0-9]{0,17})$/D', $entryIndex) !== 1 || (int) $entryIndex >= $size) {
            throw self::notThere();
        }
        $index = (int) $entryIndex;
        $pruning = $index < $this->ledger->minimum() ? $this->prunings->over($index) : null;
        $bytes = $pruning === null ? $this->ledger->entries($index, 1, $size)[0] ?? '' : '';
        if (!$this->sight->isShown(FactFields::of($bytes)->incident ?? 0)) {
            throw self::notThere();
        }
        return new ProvenEntryView(
            $entryIndex,
            base64_encode($bytes),
            array_map(base64_encode(...), $this->ledger->inclusionProof($index, $size)),
            $note,
            $pruning === null ? null : PruningViews::of($pruning),
        );
    }

    private static function notThere(): Refusal
    {
        return Refusal::notFound('entry_index', 'There is no such entry below the newest checkpoint.');
    }
}
