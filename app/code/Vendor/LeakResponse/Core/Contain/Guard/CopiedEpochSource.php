<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use RuntimeException;

/**
 * Epochs from the shared copy; from the database where the copy is away, empty, or older than this node's file knows.
 *
 * Pages in the copy are read without checking a MAC: who can write to it may sign people out, and may let them in on a
 * node whose file has not seen the raise. Shops that cannot trust their Redis leave this off (docs/operators.md).
 */
class CopiedEpochSource implements EpochSource
{
    public function __construct(
        private readonly EpochCopy $copy,
        private readonly EpochFile $file,
        private readonly EpochPages $pages,
        private readonly EpochSource $database,
    ) {
    }

    public function bound(GuardClass $class, Subject $subject): EpochBound
    {
        $filed = $this->file->greatest();
        try {
            $page = $this->copy->read($class->value);
            $bound = $page === null ? null : EpochPages::read($page, $class, $subject, $filed);
        } catch (RuntimeException) {
            return $this->database->bound($class, $subject);
        }
        if ($bound !== null) {
            return $bound;
        }
        $bound = $this->database->bound($class, $subject);
        if ($page === null || EpochRecords::integer($page, 0) < $filed) {
            $this->refresh();
        }
        return $bound;
    }

    public function number(): int
    {
        // Stamps are made at login only: the authoritative number is worth its query.
        return $this->database->number();
    }

    /** Whoever finds the copy behind brings it up to date: after a raise that is the next signed-in request. */
    private function refresh(): void
    {
        try {
            $pages = $this->pages->all();
            if ($pages !== []) {
                $this->copy->raise($pages);
            }
        } catch (RuntimeException) {
            // The answer came from the database; the next request tries again.
        }
    }
}
