<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

/** The copy of the roster beside the database, in the key folder: body and MAC on two lines. */
class RosterFile
{
    public function __construct(private readonly string $folder)
    {
    }

    /** @return array{string, string}|null body and MAC (32 bytes), unchecked */
    public function read(): ?array
    {
        $lines = explode("\n", is_file($this->path()) ? (string) @file_get_contents($this->path()) : '');
        return count($lines) < 3 ? null : [$lines[0], (string) @hex2bin($lines[1])];
    }

    public function exists(): bool
    {
        return is_file($this->path());
    }

    /** @return bool false when it cannot be kept */
    public function keep(string $body, string $mac): bool
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            return false;
        }
        $beside = $this->path() . '.' . bin2hex(random_bytes(6));
        $mask = umask(0077);
        $stream = @fopen($beside, 'x');
        umask($mask);
        $bytes = $body . "\n" . bin2hex($mac) . "\n";
        $isKept = $stream !== false && fwrite($stream, $bytes) === strlen($bytes) && fsync($stream);
        if ($stream !== false) {
            fclose($stream);
        }
        return $isKept && rename($beside, $this->path());
    }

    private function path(): string
    {
        return $this->folder . '/roster';
    }
}
