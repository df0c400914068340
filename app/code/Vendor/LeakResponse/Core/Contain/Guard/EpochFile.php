<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/**
 * The copy of the epochs beside the database, in the key folder. Only ever raised: who lowers the table is outvoted.
 *
 * Layout: "LREPOCH1", greatest number (8 bytes), then records of 22 bytes ordered by key: key (6), number (8),
 * watermark (8), all big-endian. A reader searches it by halves.
 */
class EpochFile
{
    private const MAGIC = 'LREPOCH1';
    private const HEADER = 16;

    public function __construct(private readonly string $folder)
    {
    }

    /**
     * @param list<EpochKey> $keys
     * @return array{greatest: int, epochs: array<string, array{number: int, watermark: int}>} epochs by key name
     */
    public function read(array $keys): array
    {
        $bytes = (string) @file_get_contents($this->path());
        if (strlen($bytes) < self::HEADER || !str_starts_with($bytes, self::MAGIC)) {
            return ['greatest' => 0, 'epochs' => []];
        }
        $epochs = [];
        foreach ($keys as $key) {
            $found = EpochRecords::find($bytes, self::HEADER, $key->bytes());
            if ($found !== null) {
                $epochs[$key->name()] = $found;
            }
        }
        return ['greatest' => EpochRecords::integer($bytes, 8), 'epochs' => $epochs];
    }

    /**
     * The greatest number, from a symbolic link that points at it: one system call, replaced in one step.
     */
    public function greatest(): int
    {
        $register = $this->register();
        // Asked first: a warning, even an unheard one, costs a shop more than all the rest of the gate.
        $target = is_link($register) ? @readlink($register) : false;
        if ($target !== false) {
            return (int) $target;
        }
        return is_file($this->path()) ? $this->read([])['greatest'] : 0;
    }

    /**
     * Merge what the database holds into the file; a value never goes down.
     *
     * @param array<string, array{number: int, watermark: int}> $epochs by the six key bytes
     * @throws UnableToMirrorEpoch
     */
    public function raise(int $greatest, array $epochs): void
    {
        $lock = is_dir($this->folder) || @mkdir($this->folder, 0700, true)
            ? @fopen($this->path() . '.lock', 'c')
            : false;
        if ($lock === false || !flock($lock, LOCK_EX)) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
        try {
            ['greatest' => $oldGreatest, 'epochs' => $old] = $this->all();
            foreach ($old as $key => $epoch) {
                $epochs[$key] = [
                    'number' => max($epoch['number'], $epochs[$key]['number'] ?? 0),
                    'watermark' => max($epoch['watermark'], $epochs[$key]['watermark'] ?? 0),
                ];
            }
            $this->write(max($greatest, $oldGreatest), $epochs);
        } finally {
            flock($lock, LOCK_UN);
            fclose($lock);
        }
    }

    /** True for the first caller with this name on this host; keeps a finding from being noted at every request. */
    public function isNews(string $name): bool
    {
        $mark = @fopen($this->folder . '/lowered-' . substr(hash('sha256', $name), 0, 24), 'x');
        if ($mark !== false) {
            fclose($mark);
        }
        return $mark !== false;
    }

    /** @return array{greatest: int, epochs: array<string, array{number: int, watermark: int}>} epochs by key bytes */
    public function all(): array
    {
        $bytes = is_file($this->path()) ? (string) file_get_contents($this->path()) : '';
        if (!str_starts_with($bytes, self::MAGIC) || strlen($bytes) < self::HEADER) {
            return ['greatest' => 0, 'epochs' => []];
        }
        $epochs = [];
        for ($at = self::HEADER; $at + EpochRecords::LENGTH <= strlen($bytes); $at += EpochRecords::LENGTH) {
            $epochs[substr($bytes, $at, 6)] = EpochRecords::epoch($bytes, $at);
        }
        return ['greatest' => EpochRecords::integer($bytes, 8), 'epochs' => $epochs];
    }

    /** @param array<string, array{number: int, watermark: int}> $epochs */
    private function write(int $greatest, array $epochs): void
    {
        $bytes = self::MAGIC . pack('J', $greatest) . EpochRecords::pack($epochs);
        $beside = $this->path() . '.' . bin2hex(random_bytes(6));
        $stream = @fopen($beside, 'x');
        if ($stream === false || fwrite($stream, $bytes) !== strlen($bytes) || !fsync($stream)) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
        fclose($stream);
        chmod($beside, 0600);
        if (!rename($beside, $this->path())) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
        if (!@symlink((string) $greatest, $beside) || !rename($beside, $this->register())) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
    }

    private function register(): string
    {
        return $this->folder . '/epoch.greatest';
    }

    private function path(): string
    {
        return $this->folder . '/epoch.bin';
    }
}
