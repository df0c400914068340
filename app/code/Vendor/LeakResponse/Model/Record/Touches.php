<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Throwable;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Core\Record\Touch\TouchBook;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;

/** The one door of all sources: what was touched is kept in memory, and written by `TouchWriter` when its time has come. */
class Touches
{
    private int $quiet = 0;

    public function __construct(
        private readonly TouchBook $book,
        private readonly ActingNow $now,
        private readonly SourceSwitches $switches,
        private readonly OwnReads $own,
        private readonly TouchWriter $writer,
    ) {
    }

    /** @param string $owner id of the customer it belongs to, '' when unknown */
    public function viewed(string $type, string $entity, string $id, string $owner = ''): void
    {
        if ($this->quiet > 0 || $id === '' || !$this->switches->isOn($type)) {
            return;
        }
        $this->anyhow(function (Actor $actor) use ($type, $entity, $id, $owner): void {
            if ($owner !== '' && $actor->kind() === 'customer' && $actor->id() === $owner) {
                $this->countOwn($actor, $entity);
                return;
            }
            $this->book->viewed($type, $actor, $entity, $id, $owner);
        });
    }

    /** As `viewed`, of what everybody has of their own, a cart say: only reads by staff and machines count. */
    public function viewedByStaff(string $type, string $entity, string $id, string $owner = ''): void
    {
        if ($this->quiet === 0 && $this->switches->isOn($type) && $this->now->isStaff()) {
            $this->viewed($type, $entity, $id, $owner);
        }
    }

    /**
     * A list was read. Many persons are written before anything of it is handed out; who cannot be recorded gets nothing.
     *
     * @param array<string, mixed> $data with `persons`
     * @throws UnableToRecord
     */
    public function listed(string $type, array $data): void
    {
        $persons = $data['persons'] ?? 0;
        // Shoppers and guests who were handed out nobody: the shop looked for itself.
        if ($persons === 0 && !$this->now->isStaff()) {
            return;
        }
        if (!is_int($persons) || $persons < PersonalTouch::MANY || $this->quiet > 0 || !$this->switches->isOn($type)) {
            $this->note($type, $data);
            return;
        }
        $actor = $this->now->actor();
        if ($actor !== null) {
            $this->writer->atOnce($type, $actor, $data);
        }
    }

    /** @param array<string, mixed> $data */
    public function note(string $type, array $data, ?Actor $as = null): void
    {
        if (($this->quiet > 0 && PersonalTouch::source($type) === 'reads') || !$this->switches->isOn($type)) {
            return;
        }
        $this->anyhow(fn (Actor $actor) => $this->book->add($type, $as ?? $actor, $data));
    }

    /**
     * Whatever the switches say.
     *
     * @param array<string, mixed> $data
     */
    public function always(string $type, array $data): void
    {
        $this->anyhow(fn (Actor $actor) => $this->book->add($type, $actor, $data));
    }

    /**
     * Reads inside are the shop's own work: looking for the account of a login, say.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function quietly(callable $work): mixed
    {
        $this->quiet++;
        try {
            return $work();
        } finally {
            $this->quiet--;
        }
    }

    /** @param callable(Actor): mixed $work */
    private function anyhow(callable $work): void
    {
        try {
            $actor = $this->now->actor();
            if ($actor !== null) {
                $work($actor);
                $this->writer->plan();
            }
        } catch (Throwable) {
            $this->writer->lost();
        }
    }

    private function countOwn(Actor $actor, string $entity): void
    {
        $reads = $this->own->due($actor, $entity);
        if ($reads > 0) {
            $this->book->add('own_data.read', $actor, [...PersonalTouch::about($entity), 'reads' => $reads]);
        }
    }
}
