<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** What a scan has seen since it last committed, and its figures so far. */
class ScanPiece
{
    public int $files = 0;
    public int $told;
    public int $leftOut;
    private int $allFiles;
    private int $bytes;
    private int $differences;
    private string $position;
    private int $line;
    /** @var list<Difference> */
    private array $found = [];

    /** @param array<string, string|null> $scan its row */
    public function __construct(array $scan)
    {
        $this->told = (int) ($scan['told'] ?? 0);
        $this->leftOut = (int) ($scan['left_out'] ?? 0);
        $this->allFiles = (int) ($scan['files'] ?? 0);
        $this->bytes = (int) ($scan['bytes'] ?? 0);
        $this->differences = (int) ($scan['differences'] ?? 0);
        $this->position = PathText::path((string) ($scan['position'] ?? ''));
        $this->line = (int) ($scan['line'] ?? 0);
    }

    public function add(Compared $compared): void
    {
        $this->files++;
        $this->allFiles++;
        $this->bytes += $compared->bytes;
        $this->position = $compared->path;
        $this->line = $compared->line;
        if ($compared->difference !== null) {
            $this->found[] = $compared->difference;
        }
    }

    /** @return list<Difference> */
    public function takeDifferences(): array
    {
        [$found, $this->found, $this->files] = [$this->found, [], 0];
        return $found;
    }

    /** @param array{differs: int, told: int, left_out: int} $added */
    public function count(array $added): void
    {
        $this->differences += $added['differs'];
        $this->told += $added['told'];
        $this->leftOut += $added['left_out'];
    }

    /** @return array<string, scalar> columns of the scan */
    public function place(): array
    {
        return ['position' => PathText::of($this->position), 'line' => $this->line] + $this->figures();
    }

    /** @return array<string, int> */
    public function figures(): array
    {
        return [
            'files' => $this->allFiles,
            'bytes' => $this->bytes,
            'differences' => $this->differences,
            'left_out' => $this->leftOut,
        ];
    }
}
