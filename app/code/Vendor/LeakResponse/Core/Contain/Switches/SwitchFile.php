<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use JsonException;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToMirrorEpoch;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;

/**
 * The copy of the switches beside the database, in the key folder: one line of canonical JSON a switch, each with its
 * own MAC. Its time of change is the lease of readers that may not ask the database at every request.
 */
class SwitchFile
{
    private const MAGIC = 'LRSWITCH1';

    public function __construct(private readonly string $folder)
    {
    }

    public function exists(): bool
    {
        return is_file($this->path());
    }

    /** @return array<string, SwitchRow> by key name; unchecked: the reader looks at each MAC */
    public function read(): array
    {
        $lines = explode("\n", (string) @file_get_contents($this->path()));
        if (array_shift($lines) !== self::MAGIC) {
            return [];
        }
        $rows = [];
        foreach ($lines as $line) {
            try {
                $kept = $line === '' ? null : json_decode($line, true, 4, JSON_THROW_ON_ERROR);
            } catch (JsonException) {
                continue;
            }
            if (is_array($kept)) {
                $row = SwitchRow::fromArray($kept);
                $rows[$row->key->name()] = $row;
            }
        }
        return $rows;
    }

    /**
     * @param array<string, SwitchRow> $rows
     * @throws UnableToMirrorEpoch
     */
    public function write(array $rows): void
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
        ksort($rows, SORT_STRING);
        $lines = array_map(static fn (SwitchRow $row): string => CanonicalJson::encode($row->toArray()), $rows);
        $bytes = implode("\n", [self::MAGIC, ...array_values($lines), '']);
        $beside = $this->path() . '.' . bin2hex(random_bytes(6));
        $mask = umask(0077);
        $stream = @fopen($beside, 'x');
        umask($mask);
        // A copy that holds nothing has nothing to lose: the first gate of a new installation does not wait for the disk.
        $isKept = $stream !== false && fwrite($stream, $bytes) === strlen($bytes) && ($rows === [] || fsync($stream));
        if ($stream === false || !$isKept) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
        fclose($stream);
        if (!rename($beside, $this->path())) {
            throw UnableToMirrorEpoch::becauseTheFolderCannotBeWritten();
        }
    }

    /**
     * True while the copy was compared with the database within the last seconds.
     *
     * @param int $now seconds since 1970
     */
    public function isFresh(int $now, int $seconds): bool
    {
        clearstatcache(true, $this->path());
        // Asked first: every signed-in request comes here, and a warning, even an unheard one, costs a shop more than the rest.
        $changed = is_file($this->path()) ? @filemtime($this->path()) : false;
        return $changed !== false && $changed > $now - $seconds;
    }

    /** True for a copy without switches, told by its size: right after `isFresh` no question to the disk. */
    public function holdsNothing(): bool
    {
        return $this->exists() && @filesize($this->path()) === strlen(self::MAGIC) + 1;
    }

    /** Take the lease: others go on with the copy while this request asks the database. */
    public function refresh(int $now): void
    {
        if ($this->exists()) {
            @touch($this->path(), $now);
        }
    }

    /** True for the first caller with this name on this host; keeps a finding from being noted again and again. */
    public function isNews(string $name): bool
    {
        $mark = @fopen($this->folder . '/switch-' . substr(hash('sha256', $name), 0, 24), 'x');
        if ($mark !== false) {
            fclose($mark);
        }
        return $mark !== false;
    }

    private function path(): string
    {
        return $this->folder . '/switch.jsonl';
    }
}
