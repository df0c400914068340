<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Throwable;
use Vendor\LeakResponse\Core\Playbook\PlaybookEngine;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Judges findings that wait, one after the other: the settings are locked while one is judged, so caps and the global stop hold
 * whoever else works. A start, its facts and what the finding came to are committed together.
 */
class JudgeFindings
{
    public function __construct(
        private readonly Connection $connection,
        private readonly FindingBook $findings,
        private readonly SettingsBook $settings,
        private readonly StartByItself $start,
        private readonly PlaybookEngine $engine,
        private readonly Recorder $recorder,
        private readonly CurrentActor $actor,
        private readonly Clock $clock,
    ) {
    }

    /** @return int how many were judged */
    public function judgeWaiting(): int
    {
        $judged = 0;
        foreach ($this->findings->waiting() as $id) {
            $judgement = $this->judge($id);
            $judged += $judgement === null ? 0 : 1;
            if ($judgement !== null && $judgement->runId !== '') {
                $this->engine->begin($judgement->runId);
            }
        }
        $this->findings->forgetOld($this->now());
        return $judged;
    }

    private function judge(int $id): ?Judgement
    {
        try {
            return $this->connection->transaction(fn (): ?Judgement => $this->judgeOnce($id, null));
        } catch (Throwable $refusal) {
            if (!$refusal instanceof Refusal) {
                throw $refusal;
            }
            // What was written on the way is gone with the transaction; why nothing starts is not.
            return $this->connection->transaction(
                fn (): ?Judgement => $this->judgeOnce($id, new Judgement($refusal->refusalCode()))
            );
        }
    }

    private function judgeOnce(int $id, ?Judgement $known): ?Judgement
    {
        $settings = $this->settings->read(true);
        $row = $this->findings->lock($id);
        if ($row === null) {
            return null;
        }
        $finding = new Finding((string) $row['kind'], (string) $row['source'], (string) $row['finding_key']);
        $judgement = $known ?? $this->start->for($finding, $settings);
        $this->findings->judged($id, $judgement, $this->now());
        $this->recorder->record(
            $judgement->runId === '' ? 'automatic.refused' : 'automatic.started',
            $this->actor->current(),
            ['finding' => $id, 'kind' => $finding->kind, 'source' => $finding->source, ...$judgement->facts()]
        );
        return $judgement;
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }
}
