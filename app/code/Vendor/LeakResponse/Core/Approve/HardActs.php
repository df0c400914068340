<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Starting is quick, lifting is hard: what another person has to agree to, and what nobody may lift. Called inside the
 * transaction of the act, so that an act that is rolled back leaves the consent unused.
 *
 * @phpstan-import-type Body from \Vendor\LeakResponse\Core\Contain\Plan\PlanTable
 */
class HardActs
{
    public function __construct(
        private readonly RosterBook $rosters,
        private readonly ApprovalTable $approvals,
        private readonly Approvers $approvers,
        private readonly DeployLock $lock,
        private readonly Loosening $loosening,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param Body $body of the plan
     * @throws Refusal
     */
    public function allowStart(Actor $actor, array $body, string $planHash): void
    {
        $action = $body['action'];
        if ($this->loosening->isIn($body)) {
            $this->lock->check($action);
            $this->allow($actor, $this->rosters->read()->control !== Roster::ONE, $planHash);
            return;
        }
        // The acts of a playbook were agreed to with the playbook.
        $isPlayed = $actor->learntBy() === 'job';
        $this->allow($actor, !$isPlayed && $this->rosters->read()->needsTwoToStart($action), $planHash);
    }

    /**
     * @param list<string> $actions of the steps
     * @throws Refusal
     */
    public function allowPlaybook(Actor $actor, array $actions, string $planHash): void
    {
        $roster = $this->rosters->read();
        $hard = array_filter($actions, $roster->needsTwoToStart(...));
        $this->allow($actor, $hard !== [], $planHash);
    }

    /** @throws Refusal */
    public function allowLift(Actor $actor, ContainmentRun $run, string $boundTo): void
    {
        $this->lock->check($run->action);
        $this->allowRelease($actor, $boundTo);
    }

    /**
     * Everything that opens again what was shut: lifting, releasing what is held, quiet mode off.
     *
     * @throws Refusal
     */
    public function allowRelease(Actor $actor, string $boundTo): void
    {
        $this->allow($actor, $this->rosters->read()->control !== Roster::ONE, $boundTo);
    }

    private function allow(Actor $actor, bool $isNeeded, string $subject): void
    {
        // Whoever has the shell could change the roster as well; the ledger says that it was the shell.
        if ($isNeeded && $actor->learntBy() !== 'shell') {
            $this->spend($actor, $subject);
        }
    }

    private function spend(Actor $actor, string $subject): void
    {
        $now = Instant::micros($this->clock->now());
        $theirs = array_values(array_filter(
            $this->approvals->ofSubject($subject),
            static fn (Approval $one): bool => $one->requester->label() === $actor->label() && $one->isOpen($now)
        ));
        $approval = $theirs[0] ?? throw self::needed('approval_needed', 'Another person has to agree first: ask for it.', $subject);
        match ($approval->state) {
            Approval::APPROVED => $this->approvers->check(
                $approval->requester,
                $approval->decider ?? throw self::needed('approval_needed', 'Nobody has agreed.', $subject)
            ),
            Approval::DELAYED => $approval->dueAt <= $now ?: throw Refusal::conflict(
                'approval_delayed',
                '',
                'The delay is not over: whoever was told by mail can still stop this.',
                ['due_at' => Instant::text($approval->dueAt), 'approval' => $approval->id]
            ),
            default => throw self::needed('approval_waiting', 'Nobody has agreed yet.', $subject, $approval->id),
        };
        $this->approvals->change($approval->with(['state' => Approval::USED]));
        $this->recorder->record('approval.used', $actor, [
            ...$approval->facts(),
            'control' => $approval->state === Approval::DELAYED ? Roster::SINGLE : Roster::TWO,
            'by' => $approval->decider?->label() ?? '',
        ]);
    }

    private static function needed(string $code, string $message, string $subject, string $approval = ''): Refusal
    {
        $params = ['subject' => $subject] + ($approval === '' ? [] : ['approval' => $approval]);
        return new Refusal($code, $message, '', 409, $code === 'approval_waiting', $params);
    }
}
