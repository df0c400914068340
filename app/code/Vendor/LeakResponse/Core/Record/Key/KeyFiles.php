<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/** Small files of the sequencer beside the keys. What is written is on the disk before anything relies on it. */
class KeyFiles
{
    private const SECRET = 0600;

    public function __construct(private readonly string $folder)
    {
    }

    /** @return string|null null when there is no such file @throws UnableToSeal */
    public function read(string $name): ?string
    {
        if (!is_file($this->path($name))) {
            return null;
        }
        $bytes = @file_get_contents($this->path($name));
        return is_string($bytes) ? $bytes : throw UnableToSign::becauseAKeyFileCannotBeUsed($name);
    }

    /**
     * Written beside, flushed, then put in place: a reader sees the old file or the new one.
     *
     * @throws UnableToSeal
     */
    public function put(string $name, string $bytes): void
    {
        $this->move($this->beside($name, $bytes), $name);
    }

    /** As `put`, for what only this user may read; never in the place of a file that is there. @throws UnableToSeal */
    public function make(string $name, string $secret): void
    {
        $mask = umask(0777 & ~self::SECRET);
        try {
            $beside = $this->beside($name, $secret);
        } finally {
            umask($mask);
        }
        $isMade = @link($this->path($beside), $this->path($name));
        unlink($this->path($beside));
        if (!$isMade && !is_file($this->path($name))) {
            throw UnableToSign::becauseAKeyFileCannotBeUsed($name);
        }
    }

    /** Puts a secret in the place of an older one, whose bytes are overwritten. @throws UnableToSeal */
    public function replace(string $by, string $name): void
    {
        $old = @fopen($this->path($name), 'r+');
        $this->move($by, $name);
        if ($old !== false) {
            self::overwrite($old);
        }
    }

    /** Its bytes are overwritten before it is taken away. */
    public function erase(string $name): void
    {
        $old = @fopen($this->path($name), 'r+');
        if ($old !== false) {
            self::overwrite($old);
            unlink($this->path($name));
        }
    }

    /**
     * One process at a time changes keys, on whatever node: one that sleeps in between keeps the others out.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     * @throws UnableToSeal
     */
    public function locked(callable $work): mixed
    {
        $this->makeFolder();
        $lock = @fopen($this->path('ledger.lock'), 'c');
        if ($lock === false || !flock($lock, LOCK_EX | LOCK_NB)) {
            throw UnableToSeal::becauseAnotherProcessLeads();
        }
        try {
            return $work();
        } finally {
            flock($lock, LOCK_UN);
            fclose($lock);
        }
    }

    protected function move(string $from, string $to): void
    {
        if (!@rename($this->path($from), $this->path($to))) {
            throw UnableToSign::becauseAKeyFileCannotBeUsed($to);
        }
    }

    /** @return string name of a new file that holds the bytes */
    private function beside(string $name, string $bytes): string
    {
        $this->makeFolder();
        $beside = $name . '.' . bin2hex(random_bytes(6));
        $stream = @fopen($this->path($beside), 'x');
        if ($stream === false || fwrite($stream, $bytes) !== strlen($bytes) || !fsync($stream)) {
            throw UnableToSign::becauseAKeyFileCannotBeUsed($name);
        }
        fclose($stream);
        return $beside;
    }

    /** @param resource $stream */
    private static function overwrite(mixed $stream): void
    {
        fwrite($stream, str_repeat("\0", max(1, (int) (fstat($stream)['size'] ?? 0))));
        fsync($stream);
        fclose($stream);
    }

    private function makeFolder(): void
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw UnableToSign::becauseAKeyFileCannotBeUsed('');
        }
    }

    public function path(string $name): string
    {
        return "{$this->folder}/{$name}";
    }
}
