<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

/** The newest checkpoint, kept beside the keys: a database that is set back does not take it along. */
class CheckpointFile
{
    public function __construct(private readonly string $folder)
    {
    }

    /**
     * @return string|null the signed note; null when none was kept yet
     * @throws UnableToSeal
     */
    public function read(): ?string
    {
        if (!is_file($this->path())) {
            return null;
        }
        $note = @file_get_contents($this->path());
        return is_string($note) ? $note : throw UnableToSeal::becauseTheCheckpointCannotBeKept();
    }

    /**
     * Written beside, flushed to the disk, then put in place: a reader sees the old note or the new one.
     *
     * @throws UnableToSeal
     */
    public function keep(string $note): void
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw UnableToSeal::becauseTheCheckpointCannotBeKept();
        }
        $beside = $this->path() . '.' . bin2hex(random_bytes(6));
        $stream = @fopen($beside, 'x');
        if ($stream === false || fwrite($stream, $note) !== strlen($note) || !fsync($stream)) {
            throw UnableToSeal::becauseTheCheckpointCannotBeKept();
        }
        fclose($stream);
        if (!rename($beside, $this->path())) {
            throw UnableToSeal::becauseTheCheckpointCannotBeKept();
        }
    }

    private function path(): string
    {
        return $this->folder . '/checkpoint';
    }
}
