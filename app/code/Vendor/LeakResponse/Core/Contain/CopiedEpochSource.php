<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

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
        private readonly EpochSource $database,
    ) {
    }

    public function bound(GuardClass $class, Subject $subject): EpochBound
    {
        try {
            $page = $this->copy->read($class->value);
        } catch (RuntimeException) {
            $page = null;
        }
        $keys = EpochKey::covering($class, $subject);
        $bound = $page === null ? null : EpochPages::read($page, $keys, $this->file->greatest());
        return $bound ?? $this->database->bound($class, $subject);
    }

    public function number(): int
    {
        // Stamps are made at login only: the authoritative number is worth its query.
        return $this->database->number();
    }
}
