<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** Where manifests lie: beside the keys, a file each, named by its hash. Two are kept: the one in force and the one before. */
class ManifestFolder
{
    public function __construct(private readonly string $folder)
    {
    }

    public function file(string $hash): string
    {
        return "{$this->folder}/integrity/{$hash}.manifest";
    }

    /**
     * @return resource where lines are written until they are counted
     * @throws UnableToMakeManifest
     */
    public function scratch()
    {
        $folder = "{$this->folder}/integrity";
        if (!is_dir($folder) && !@mkdir($folder, 0700, true) && !is_dir($folder)) {
            throw UnableToMakeManifest::becauseItCannotBeKept();
        }
        $stream = tmpfile();
        return $stream === false ? throw UnableToMakeManifest::becauseItCannotBeKept() : $stream;
    }

    /**
     * Written beside, flushed to the disk, then put in place.
     *
     * @param resource $lines
     * @return string hash of the note
     * @throws UnableToMakeManifest
     */
    public function keep(string $note, $lines): string
    {
        $hash = hash('sha256', $note);
        $beside = $this->file($hash) . '.new';
        $mask = umask(0077);
        $stream = @fopen($beside, 'wb');
        umask($mask);
        rewind($lines);
        if (
            $stream === false || fwrite($stream, $note) !== strlen($note) || stream_copy_to_stream($lines, $stream) === false
            || !fsync($stream) || !fclose($stream) || !rename($beside, $this->file($hash))
        ) {
            throw UnableToMakeManifest::becauseItCannotBeKept();
        }
        return $hash;
    }

    /** @param list<string> $hashes the manifests of this node that may go */
    public function drop(array $hashes): void
    {
        foreach ($hashes as $hash) {
            if (is_file($this->file($hash))) {
                unlink($this->file($hash));
            }
        }
    }
}
