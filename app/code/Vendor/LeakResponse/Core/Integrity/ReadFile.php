<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/**
 * Hashes one file without ever waiting for it: what is no regular file is not opened, the open does not block, and what was opened must
 * be what was looked at. A file that is replaced or written meanwhile is read once more, then told.
 */
class ReadFile
{
    /** Read in one piece: openssl is several times quicker than PHP's own hash, but takes no stream. */
    private const AT_ONCE = 8388608;
    /** Longer ones are told, not read: a sparse file of a petabyte must not stop the scan. */
    private const MOST = 1073741824;
    private const HEAD = 65536;

    /**
     * @param array<int|string, int>|null $looked lstat of a moment ago, where the caller has it
     * @return FileState|null null when there is nothing under this name
     */
    public function read(string $file, ?array $looked = null): ?FileState
    {
        for ($try = 1; true; $try++) {
            $stat = $try === 1 && $looked !== null ? $looked : self::look($file);
            if ($stat === null) {
                return null;
            }
            $state = match (FileState::kind($stat['mode'])) {
                FileState::FILE => $this->contents($file, $stat),
                FileState::LINK => FileState::of($stat, self::target($file)),
                default => FileState::of($stat),
            };
            if ($try === 2 || !in_array($state->reason, ['replaced', 'changing'], true)) {
                return $state;
            }
        }
    }

    /** @return array<int|string, int>|null */
    public static function look(string $file): ?array
    {
        clearstatcache();
        $stat = @lstat($file);
        return $stat === false ? null : $stat;
    }

    /** Does the beginning of the file hold PHP? Pictures with code inside do. */
    public function holdsPhp(string $file): bool
    {
        $stat = self::look($file);
        if ($stat === null || FileState::kind($stat['mode']) !== FileState::FILE || $stat['size'] === 0) {
            return false;
        }
        $stream = $this->open($file, $stat);
        if (is_string($stream)) {
            return false;
        }
        $head = (string) stream_get_contents($stream, min(self::HEAD, $stat['size']));
        fclose($stream);
        return preg_match('/<\?(?:php\b|=\s*[$@\w(])/i', $head) === 1 || str_contains($head, '__HALT_COMPILER');
    }

    /** @param array<int|string, int> $stat */
    private function contents(string $file, array $stat): FileState
    {
        if ($stat['size'] > self::MOST) {
            return FileState::of($stat, '', 'too_large');
        }
        $stream = $this->open($file, $stat);
        if (is_string($stream)) {
            return FileState::of($stat, '', $stream);
        }
        try {
            $hash = $stat['size'] <= self::AT_ONCE ? $this->atOnce($stream, $stat['size']) : $this->inPieces($stream, $stat['size']);
            $after = fstat($stream);
        } finally {
            fclose($stream);
        }
        $isSame = $after !== false && $hash !== '' && $after['size'] === $stat['size'] && $after['mtime'] === $stat['mtime']
            && $after['ctime'] === $stat['ctime'];
        return $isSame ? FileState::of($stat, $hash) : FileState::of($stat, '', 'changing');
    }

    /**
     * @param array<int|string, int> $stat of the look before
     * @return resource|string why it is not read
     */
    private function open(string $file, array $stat)
    {
        // n: a FIFO that took the file's place answers at once instead of waiting for a writer.
        $stream = @fopen($file, 'rbn');
        if ($stream === false) {
            return self::look($file) === null ? 'replaced' : 'denied';
        }
        $opened = fstat($stream);
        // PHP knows no O_NOFOLLOW: what a link led to has another number.
        if ($opened === false || $opened['ino'] !== $stat['ino'] || $opened['dev'] !== $stat['dev'] || $opened['mode'] !== $stat['mode']) {
            fclose($stream);
            return 'replaced';
        }
        return $stream;
    }

    /** @param resource $stream */
    private function atOnce($stream, int $size): string
    {
        $bytes = stream_get_contents($stream, $size + 1);
        return $bytes === false || strlen($bytes) !== $size ? '' : (string) openssl_digest($bytes, 'sha256');
    }

    /** @param resource $stream */
    private function inPieces($stream, int $size): string
    {
        $hash = hash_init('sha256');
        return hash_update_stream($hash, $stream, $size + 1) === $size ? hash_final($hash) : '';
    }

    private static function target(string $file): string
    {
        $target = @readlink($file);
        return $target === false ? '' : hash('sha256', $target);
    }
}
