<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/**
 * The copy of the epochs beside the database, in the key folder. Only ever raised: who lowers the table is outvoted.
 *
 * Layout: "LREPOCH1", greatest number (8 bytes), then records of 22 bytes ordered by key: key (6), number (8),
 * watermark (8), all big-endian. A reader opens one file and searches it by halves.
 */
class EpochFile
{
    private const MAGIC = 'LREPOCH1';
    private const HEADER = 16;
    private const RECORD = 22;

    public function __construct(private readonly string $folder)
    {
    }

    /**
     * @param list<EpochKey> $keys
     * @return array{greatest: int, epochs: array<string, array{number: int, watermark: int}>} epochs by key name
     */
    public function read(array $keys): array
    {
        $stream = @fopen($this->path(), 'rb');
        if ($stream === false) {
            return ['greatest' => 0, 'epochs' => []];
        }
        $head = (string) fread($stream, self::HEADER);
        if (strlen($head) !== self::HEADER || !str_starts_with($head, self::MAGIC)) {
            fclose($stream);
            return ['greatest' => 0, 'epochs' => []];
        }
        $records = intdiv(((int) (fstat($stream)['size'] ?? 0)) - self::HEADER, self::RECORD);
        $epochs = [];
        foreach ($keys as $key) {
            $found = $this->search($stream, $key->bytes(), $records);
            if ($found !== null) {
                $epochs[$key->name()] = $found;
            }
        }
        fclose($stream);
        return ['greatest' => self::integer(substr($head, 8)), 'epochs' => $epochs];
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
            [$oldGreatest, $old] = $this->all();
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

    /** @return array{int, array<string, array{number: int, watermark: int}>} */
    private function all(): array
    {
        $bytes = is_file($this->path()) ? (string) file_get_contents($this->path()) : '';
        if (!str_starts_with($bytes, self::MAGIC) || strlen($bytes) < self::HEADER) {
            return [0, []];
        }
        $epochs = [];
        for ($at = self::HEADER; $at + self::RECORD <= strlen($bytes); $at += self::RECORD) {
            $epochs[substr($bytes, $at, 6)] = self::epoch(substr($bytes, $at, self::RECORD));
        }
        return [self::integer(substr($bytes, 8, 8)), $epochs];
    }

    /** @param array<string, array{number: int, watermark: int}> $epochs */
    private function write(int $greatest, array $epochs): void
    {
        ksort($epochs, SORT_STRING);
        $bytes = self::MAGIC . pack('J', $greatest);
        foreach ($epochs as $key => $epoch) {
            $bytes .= $key . pack('JJ', $epoch['number'], $epoch['watermark']);
        }
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
    }

    /**
     * @param resource $stream
     * @return array{number: int, watermark: int}|null
     */
    private function search($stream, string $key, int $records): ?array
    {
        $low = 0;
        $high = $records - 1;
        while ($low <= $high) {
            $middle = intdiv($low + $high, 2);
            fseek($stream, self::HEADER + $middle * self::RECORD);
            $record = (string) fread($stream, self::RECORD);
            $order = strcmp(substr($record, 0, 6), $key);
            if ($order === 0) {
                return self::epoch($record);
            }
            $order < 0 ? $low = $middle + 1 : $high = $middle - 1;
        }
        return null;
    }

    /** @return array{number: int, watermark: int} */
    private static function epoch(string $record): array
    {
        return ['number' => self::integer(substr($record, 6, 8)), 'watermark' => self::integer(substr($record, 14, 8))];
    }

    private static function integer(string $bytes): int
    {
        $parts = unpack('J', str_pad($bytes, 8, "\0", STR_PAD_LEFT));
        $value = $parts === false ? 0 : $parts[1];
        return is_int($value) ? $value : 0;
    }

    private function path(): string
    {
        return $this->folder . '/epoch.bin';
    }
}
