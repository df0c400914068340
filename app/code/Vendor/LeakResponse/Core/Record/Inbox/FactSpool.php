<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

/**
 * Where noted facts go while the database is away: one file a process, each fact framed by its length and a checksum.
 *
 * Facts that must stand before their act (`Recorder::record`) never come here: without a database their act is refused.
 */
class FactSpool
{
    private const HEAD = 8;
    private const MAX_FILE = 16777216;

    public function __construct(private readonly string $folder)
    {
    }

    /**
     * @param list<Fact> $facts
     * @return bool false when the disk would not take them
     */
    public function keep(array $facts): bool
    {
        $bytes = '';
        foreach ($facts as $fact) {
            $body = $fact->id . $fact->writer . pack('J', $fact->n) . $fact->bytes;
            $bytes .= pack('N', strlen($body)) . hash('crc32c', $body, true) . $body;
        }
        $stream = $this->open();
        $written = $stream !== null && fwrite($stream, $bytes) === strlen($bytes) && fflush($stream);
        if ($stream !== null) {
            fclose($stream);
        }
        return $written;
    }

    /** @return list<string> files that hold facts, the oldest first */
    public function files(): array
    {
        $files = glob($this->folder . '/*.spool') ?: [];
        sort($files);
        return $files;
    }

    /**
     * Reads a file and takes it away when $take says that it has all. A file read twice does no harm: facts are known by their id.
     *
     * @param callable(list<Fact>, bool): bool $take the facts, and whether the end of the file was torn
     */
    public function drain(string $file, callable $take): void
    {
        $stream = @fopen($file, 'r');
        if ($stream === false || !flock($stream, LOCK_EX)) {
            return;
        }
        $bytes = stream_get_contents($stream);
        // What the disk did not give whole is read again later, never taken away.
        if ($bytes !== false && strlen($bytes) === (fstat($stream)['size'] ?? -1)) {
            [$facts, $isTorn] = self::parse($bytes);
            if ($take($facts, $isTorn)) {
                @unlink($file);
            }
        }
        fclose($stream);
    }

    /** @return array{list<Fact>, bool} */
    private static function parse(string $bytes): array
    {
        $facts = [];
        for ($at = 0, $end = strlen($bytes); $at + self::HEAD <= $end; $at += self::HEAD + $length) {
            $length = (int) hexdec(bin2hex(substr($bytes, $at, 4)));
            $body = substr($bytes, $at + self::HEAD, $length);
            $isWhole = strlen($body) === $length && $length > 40;
            if (!$isWhole || hash('crc32c', $body, true) !== substr($bytes, $at + 4, 4)) {
                return [$facts, true];
            }
            $facts[] = new Fact(
                substr($body, 0, 16),
                substr($body, 16, 16),
                (int) hexdec(bin2hex(substr($body, 32, 8))),
                substr($body, 40)
            );
        }
        return [$facts, $at !== $end];
    }

    /** @return resource|null the file of this process, locked; never one that `drain` has just taken away */
    private function open()
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            return null;
        }
        $file = sprintf('%s/%s-%d.spool', $this->folder, substr(hash('sha256', (string) gethostname()), 0, 8), getmypid());
        for ($try = 0; $try < 5; $try++) {
            $mask = umask(0077);
            $stream = @fopen($file, 'a');
            umask($mask);
            $stat = $stream !== false && flock($stream, LOCK_EX) ? fstat($stream) : false;
            if ($stream !== false && $stat !== false && $stat['nlink'] > 0) {
                return $stat['size'] < self::MAX_FILE ? $stream : null;
            }
        }
        return null;
    }
}
