<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Throwable;
use Vendor\LeakResponse\Core\Record\Person\CarryOutErasures;
use Vendor\LeakResponse\Core\Record\Person\WatchPseudonyms;
use Vendor\LeakResponse\Core\Record\Read\CompareProjection;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;

/** What is done for the ledger once a night. One that fails keeps none of the others from being done, and is said. */
class KeepRecord
{
    private const SECONDS = 1800;

    public function __construct(
        private readonly PruneLedger $pruning,
        private readonly CarryOutErasures $erasures,
        private readonly WatchPseudonyms $pseudonyms,
        private readonly CompareProjection $projection,
        private readonly Recorder $recorder,
    ) {
    }

    /** @throws Throwable the first that went wrong, when all had their turn */
    public function keep(Actor $actor): void
    {
        $first = null;
        $works = [
            'erasures' => fn () => $this->erasures->carryOut($actor),
            'pseudonyms' => fn () => $this->pseudonyms->look($actor),
            'projection' => fn () => $this->projection->compare($actor, 0, self::SECONDS),
            'pruning' => fn () => $this->pruning->prune($actor, null, self::SECONDS),
        ];
        foreach ($works as $name => $work) {
            try {
                $work();
            } catch (Throwable $error) {
                $first ??= $error;
                $this->recorder->note('record.not_kept', $actor, ['work' => $name]);
            }
        }
        $this->recorder->flush();
        if ($first !== null) {
            throw $first;
        }
    }
}
