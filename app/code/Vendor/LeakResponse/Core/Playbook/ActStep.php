<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\JobEngine;
use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Contain\Run\ProofText;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * The act of a playbook: an ordinary containment run, opened with the rights its starter has now, in one transaction with
 * the step, and followed to its proof.
 */
class ActStep
{
    public function __construct(
        private readonly PlaybookLease $lease,
        private readonly MoveOn $moves,
        private readonly OpenAct $open,
        private readonly JobEngine $jobs,
        private readonly RunTable $runs,
    ) {
    }

    /** @throws LeaseLost */
    public function take(PlaybookRun $run, PlannedStep $planned, StepRow $row, int $fence, int $seconds): bool
    {
        if ($row->actRun !== '') {
            return $this->follow($run, $planned->step, $row->actRun, $fence, $seconds);
        }
        $isAnswered = $planned->readiness === PlannedStep::NOT_AUTOMATIC && $row->choice === 'go_on';
        if ($planned->readiness !== PlannedStep::READY && !$isAnswered) {
            $this->wait($run, $planned->step->n, $planned->readiness, $fence);
            return true;
        }
        try {
            $this->begin($run, $planned, $row, $fence, $seconds === PlaybookEngine::INLINE);
        } catch (Refusal $refusal) {
            $this->refused($run, $planned->step->n, $refusal, $fence);
        }
        return true;
    }

    private function begin(PlaybookRun $run, PlannedStep $planned, StepRow $row, int $fence, bool $isInline): void
    {
        $order = $this->open->order($run, $planned, $row->choice === 'go_on', $isInline);
        $actRun = '';
        $this->lease->hold($run->id, $fence, function (PlaybookRun $run) use ($order, $planned, &$actRun): array {
            $actRun = $this->open->openOnce($run, $planned, $order);
            return ['attempts' => 0, 'version' => $run->version + 1];
        });
        $this->jobs->applyGuard($actRun);
    }

    private function refused(PlaybookRun $run, int $n, Refusal $refusal, int $fence): void
    {
        if ($refusal->refusalCode() === 'not_allowed') {
            // Whoever lost a right since the start does not get it back by waiting.
            $this->lease->hold($run->id, $fence, fn (PlaybookRun $run): array => $this->moves->failed($run, $n, 'not_allowed'));
            return;
        }
        $this->wait($run, $n, $refusal->refusalCode(), $fence, (int) ($refusal->params()['counted_now'] ?? 0));
    }

    private function wait(PlaybookRun $run, int $n, string $code, int $fence, int $countedNow = 0): void
    {
        $this->lease->hold(
            $run->id,
            $fence,
            fn (PlaybookRun $run): array => $this->moves->waits($run, $n, $code, $countedNow)
        );
    }

    private function follow(PlaybookRun $run, PlainStep $step, string $actRun, int $fence, int $seconds): bool
    {
        $this->jobs->advance($actRun, $seconds);
        $act = $this->runs->byId($actRun);
        if ($act === null || $act->isOpen()) {
            return false;
        }
        [$state, $code] = self::endOf($act);
        $this->lease->hold(
            $run->id,
            $fence,
            fn (PlaybookRun $run): array => $state === 'failed' && $step->onFailure === 'stop'
                ? $this->moves->failed($run, $step->n, $code)
                : $this->moves->ended($run, $run->starter, $step->n, $state, $code, $step->next)
        );
        return true;
    }

    /** @return array{string, string} state and code: proven only where the shop's own doors said so */
    private static function endOf(ContainmentRun $act): array
    {
        return match (ProofText::fromArray($act->proof)?->getVerdict()) {
            'proven' => ['proven', ''],
            'partial' => ['done', 'proven_in_part'],
            default => ['failed', $act->state],
        };
    }
}
