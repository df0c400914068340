<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

use InvalidArgumentException;
use Throwable;
use Vendor\LeakResponse\Core\Record\Inbox;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Writes facts into the inbox table; the sequencer seals them later. One object a process: it numbers what it writes.
 *
 * What could not be kept stands in the ledger as `record.gap`: how many facts of which names were lost.
 *
 * @phpstan-type Note array{type: string, actor: Actor, data: array<mixed>, at: string}
 */
class InboxRecorder implements Recorder
{
    private const NOTES = 1000;

    /** @var list<Note> */
    private array $noted = [];

    /** @var array<string, int> fact name to the number lost */
    private array $lost = [];

    public function __construct(
        private readonly Inbox $inbox,
        private readonly WriterChain $chain,
        private readonly ActorNames $names,
        private readonly FactSpool $spool,
        private readonly Clock $clock,
    ) {
    }

    public function record(string $type, Actor $actor, array $data): string
    {
        $facts = [];
        try {
            $this->stepBack();
            foreach ([...$this->gaps(), $this->noteOf($type, $actor, $data)] as $note) {
                $facts[] = $this->chain->next($note['type'], $this->names->of($note['actor']), $note['data'], $note['at']);
            }
            $this->inbox->add($facts, Instant::micros($this->clock->now()));
        } catch (Throwable $error) {
            $this->chain->undo(count($facts));
            throw $this->refused($type, $error);
        }
        $this->lost = [];
        return $facts[count($facts) - 1]->uuid();
    }

    public function note(string $type, Actor $actor, array $data): void
    {
        $this->noted[] = $this->noteOf($type, $actor, $data);
        if (count($this->noted) >= self::NOTES) {
            $this->flush();
        }
    }

    public function flush(): void
    {
        if ($this->noted === []) {
            return;
        }
        try {
            $this->stepBack();
        } catch (Throwable) {
            $this->chain->restart();
        }
        [$noted, $this->noted] = [$this->noted, []];
        $facts = $this->linked($noted);
        // Last, so that what this call could not put in words is said too: there may be no other call.
        $facts = [...$facts, ...$this->linked($this->gaps())];
        [$told, $this->lost] = [$this->lost, []];
        if ($facts === [] || $this->isKept($facts)) {
            return;
        }
        $this->chain->undo(count($facts));
        array_map($this->lose(...), array_keys($told), $told);
        array_map($this->lose(...), array_column($noted, 'type'));
    }

    /** @param non-empty-list<Fact> $facts */
    private function isKept(array $facts): bool
    {
        try {
            $this->inbox->add($facts, Instant::micros($this->clock->now()));
        } catch (Throwable) {
            if (!$this->spool->keep($facts)) {
                return false;
            }
            // No roll-back reaches the spool, and no question to the database finds these facts.
            $this->chain->restart();
        }
        return true;
    }

    /**
     * @param list<Note> $notes
     * @return list<Fact> without those that have no canonical form or are too long: they are counted as lost
     */
    private function linked(array $notes): array
    {
        $facts = [];
        foreach ($notes as $note) {
            try {
                $facts[] = $this->chain->next($note['type'], $this->names->anyhow($note['actor']), $note['data'], $note['at']);
            } catch (Throwable) {
                $this->lose($note['type']);
            }
        }
        return $facts;
    }

    /** A fact written in a transaction that was rolled back never was: the chain goes on from the last one that is there. */
    private function stepBack(): void
    {
        $undecided = $this->chain->undecided();
        if ($undecided === [] || $this->inbox->present([$undecided[0]]) !== []) {
            return;
        }
        $present = $this->inbox->present($undecided);
        $gone = array_search(true, array_map(static fn (string $id): bool => in_array($id, $present, true), $undecided), true);
        $this->chain->undo($gone === false ? count($undecided) : (int) $gone);
    }

    /** @return list<Note> */
    private function gaps(): array
    {
        $system = new Actor('system', 'recorder', 'none', 'cron');
        return $this->lost === [] ? [] : [$this->noteOf('record.gap', $system, ['lost' => $this->lost])];
    }

    private function lose(string $type, int $facts = 1): void
    {
        $this->lost[$type] = ($this->lost[$type] ?? 0) + $facts;
    }

    /**
     * @param array<mixed> $data
     * @return Note
     */
    private function noteOf(string $type, Actor $actor, array $data): array
    {
        $at = $this->clock->now()->format('Y-m-d\TH:i:s.u\Z');
        return ['type' => $type, 'actor' => $actor, 'data' => MaskSecrets::in($data), 'at' => $at];
    }

    private function refused(string $type, Throwable $error): UnableToRecord
    {
        return match (true) {
            $error instanceof UnableToRecord => $error,
            $error instanceof InvalidArgumentException => UnableToRecord::becauseTheDataHaveNoCanonicalForm($type, $error),
            default => UnableToRecord::becauseTheInboxIsAway($error),
        };
    }
}
