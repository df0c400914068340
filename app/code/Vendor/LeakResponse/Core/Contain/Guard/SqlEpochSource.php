<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/**
 * Epochs from the database (one query by primary key) and the file beside it; the greater wins. The class's page
 * answers nearly always; its rows are read when the page is missing, forged or behind.
 *
 * A row whose MAC is wrong counts as absent. Where the file has no word on it either, everything before the last raise
 * is over: a forged row may sign people out, it may not let them in.
 */
class SqlEpochSource implements EpochSource
{
    public function __construct(
        private readonly EpochTable $table,
        private readonly EpochPages $pages,
        private readonly EpochFile $file,
        private readonly Recorder $recorder,
    ) {
    }

    public function bound(GuardClass $class, Subject $subject): EpochBound
    {
        try {
            $bound = $this->pages->bound($class, $subject);
        } catch (UnableToReachDatabase $error) {
            throw UnableToReadEpoch::becauseTheDatabaseIsAway($error);
        } catch (UnableToReadSecret $error) {
            throw UnableToReadEpoch::becauseTheKeyIsAway($error);
        }
        return $bound ?? $this->judge([EpochKey::counter(), ...EpochKey::covering($class, $subject)]);
    }

    public function number(): int
    {
        return $this->judge([EpochKey::counter()])->greatest;
    }

    /** @param non-empty-list<EpochKey> $keys the counter first */
    private function judge(array $keys): EpochBound
    {
        try {
            $filed = $this->file->read($keys);
            $bound = $this->combine($keys, $this->table->read($keys), $filed);
            // A transaction older than the raise reads an old row: look at what is committed before crying foul.
            return $bound->lowered ? $this->noted($keys, $this->table->read($keys, true), $filed) : $bound;
        } catch (UnableToReachDatabase $error) {
            throw UnableToReadEpoch::becauseTheDatabaseIsAway($error);
        } catch (UnableToReadSecret $error) {
            throw UnableToReadEpoch::becauseTheKeyIsAway($error);
        }
    }

    /**
     * @param non-empty-list<EpochKey> $keys
     * @param array<string, array{number: int, watermark: int, genuine: bool}> $rows
     * @param array{greatest: int, epochs: array<string, array{number: int, watermark: int}>} $filed
     */
    private function combine(array $keys, array $rows, array $filed): EpochBound
    {
        $counter = $rows[$keys[0]->name()] ?? null;
        $greatest = max($filed['greatest'], $counter !== null && $counter['genuine'] ? $counter['number'] : 0);
        $bound = new EpochBound(0, 0, $this->isLowered($counter, $filed['greatest']), $greatest);
        foreach (array_slice($keys, 1) as $key) {
            $row = $rows[$key->name()] ?? null;
            $file = $filed['epochs'][$key->name()] ?? null;
            $bound = $bound->and($this->one($row, $file, $greatest));
        }
        return $bound;
    }

    /**
     * @param array{number: int, watermark: int, genuine: bool}|null $row
     * @param array{number: int, watermark: int}|null $file
     */
    private function one(?array $row, ?array $file, int $greatest): EpochBound
    {
        if ($row !== null && !$row['genuine'] && $file === null) {
            return new EpochBound($greatest, PHP_INT_MAX, true);
        }
        $trusted = $row !== null && $row['genuine'] ? $row : ['number' => 0, 'watermark' => 0];
        return new EpochBound(
            max($trusted['number'], $file['number'] ?? 0),
            max($trusted['watermark'], $file['watermark'] ?? 0),
            $this->isLowered($row, $file['number'] ?? 0),
        );
    }

    /** @param array{number: int, watermark: int, genuine: bool}|null $row */
    private function isLowered(?array $row, int $filed): bool
    {
        return ($row !== null && !$row['genuine']) || $filed > ($row['number'] ?? 0);
    }

    /**
     * @param non-empty-list<EpochKey> $keys
     * @param array<string, array{number: int, watermark: int, genuine: bool}> $rows
     * @param array{greatest: int, epochs: array<string, array{number: int, watermark: int}>} $filed
     */
    private function noted(array $keys, array $rows, array $filed): EpochBound
    {
        foreach ($keys as $key) {
            $row = $rows[$key->name()] ?? null;
            $number = $filed['epochs'][$key->name()]['number'] ?? ($key === $keys[0] ? $filed['greatest'] : 0);
            if ($this->isLowered($row, $number) && $this->file->isNews("{$key->name()}/{$filed['greatest']}")) {
                $this->recorder->note('epoch.lowered', new Actor('system', 'gate', 'none', 'storefront'), [
                    'class' => $key->class,
                    'scope_kind' => $key->kind,
                    'scope_id' => $key->id,
                    'file' => (string) $number,
                    'database' => $row === null ? 'absent' : (string) $row['number'],
                    'genuine' => $row !== null && $row['genuine'],
                ]);
            }
        }
        return $this->combine($keys, $rows, $filed);
    }
}
