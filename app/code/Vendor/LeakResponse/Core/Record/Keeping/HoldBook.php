<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Contain\Guard\UnableToMirrorEpoch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchBook;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchKey;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Legal holds, kept as sealed switches: a row that is deleted or changed by SQL goes on holding from the file beside the keys, and
 * `WatchSwitches` says so.
 */
class HoldBook
{
    private const KIND = 'legal_hold';

    public function __construct(private readonly SwitchBook $book, private readonly SwitchSource $source)
    {
    }

    /** @return list<Hold> those that stand, in the order they were placed */
    public function standing(): array
    {
        $holds = [];
        foreach ($this->source->on(self::KIND) as $row) {
            $holds[] = Hold::of($row->key->target, $row->detail, $row->changedAt);
        }
        usort($holds, static fn (Hold $a, Hold $b): int => [$a->placedAt, $a->id] <=> [$b->placedAt, $b->id]);
        return $holds;
    }

    /**
     * First in a transaction that destroys something: nobody places a hold until it ends.
     *
     * @return list<Hold> those that stand now
     */
    public function lock(): array
    {
        $this->book->lock(self::KIND);
        $this->source->forget();
        return $this->standing();
    }

    /** Belongs into a transaction; `mirror` follows its commit. */
    public function place(Hold $hold): void
    {
        $this->book->turnOn([new SwitchKey(self::KIND, 'all', 0, $hold->id)], $hold->id, $hold->detail(), 0);
    }

    /**
     * Belongs into a transaction; `mirror` follows its commit.
     *
     * @throws Refusal when it does not stand
     */
    public function release(string $id): void
    {
        $key = new SwitchKey(self::KIND, 'all', 0, $id);
        $row = $this->book->standing([$key])[$key->name()] ?? null;
        if ($row === null || !$row->isOn) {
            throw Refusal::notFound('hold_id', 'There is no such hold.');
        }
        $this->book->restore([$key], [$key->name() => null], $id);
    }

    /** A copy that cannot be written now is written by `WatchSwitches` within a minute. */
    public function mirror(): void
    {
        $this->source->forget();
        try {
            $this->book->mirror();
        } catch (UnableToMirrorEpoch) {
            return;
        }
    }
}
