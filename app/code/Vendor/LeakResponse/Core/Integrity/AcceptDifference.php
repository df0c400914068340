<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\AcceptDifferenceInterface;
use Vendor\LeakResponse\Api\Data\DifferenceInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Says of one file that it is right as it is now, and why. Bound to what was shown: when the file changes again, it is a difference again. */
class AcceptDifference implements AcceptDifferenceInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly DifferenceBook $book,
        private readonly AcceptedBook $accepted,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly ScanBook $scans,
    ) {
    }

    public function execute(int $differenceId, string $stateHash, string $reason, ?string $stepUp = null): DifferenceInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $reason = ReasonCheck::check($reason);
        return $this->connection->transaction(function () use ($actor, $differenceId, $stateHash, $reason, $stepUp): DifferenceView {
            $row = $this->book->byId($differenceId, true) ?? throw Refusal::notFound('difference_id', 'There is no such difference.');
            if (!hash_equals(bin2hex((string) $row['state_hash']), $stateHash) || $row['state'] === 'gone') {
                throw Refusal::conflict('file_changed', 'state_hash', 'The file is not as it was shown.');
            }
            if ($row['state'] === 'open') {
                $this->proof->allowChange($actor, $stateHash, $stepUp);
                $this->accept($actor, $row, $stateHash, $reason);
            }
            return DifferenceView::of($this->book->byId($differenceId) ?? $row);
        });
    }

    /** @param array<string, string|null> $row */
    private function accept(Actor $actor, array $row, string $stateHash, string $reason): void
    {
        $this->recorder->record('file.accepted', $actor, [
            'node' => (string) $row['node'],
            'path' => substr((string) $row['path'], 0, 1000),
            'change' => (string) $row['change_kind'],
            'state' => $stateHash,
            'reason' => $reason,
        ]);
        $now = $this->scans->now();
        $this->accepted->accept(PathText::path((string) $row['path']), $stateHash, $reason, $actor->label(), $now);
        $this->book->settle([(int) $row['id']], 'accepted', $now);
    }
}
