<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;

/** How many rows the grids of this request handed out. Only what was loaded counts; nothing is loaded for us. */
class GridRows
{
    /** @var array<string, object> the newest search of each data source */
    private array $open = [];

    /** @var array<string, int> */
    private array $rows = [];

    private bool $isPlanned = false;

    public function __construct(private readonly Touches $touches, private readonly TouchWriter $writer)
    {
    }

    public function watch(string $source, object $collection): void
    {
        // An export searches page by page: the page before is done with.
        $this->close($source);
        $this->open[$source] = $collection;
        if (!$this->isPlanned) {
            $this->isPlanned = true;
            $this->writer->atEnd($this->tell(...));
        }
    }

    /** Rows so far, which are then told elsewhere. */
    public function taken(): int
    {
        array_map($this->close(...), array_map('strval', array_keys($this->open)));
        $rows = array_sum($this->rows);
        $this->rows = [];
        return (int) $rows;
    }

    private function tell(): void
    {
        array_map($this->close(...), array_map('strval', array_keys($this->open)));
        foreach ($this->rows as $source => $rows) {
            $entity = PersonalTouch::entityOf($source);
            if ($entity !== '') {
                $data = ['grid' => $source] + PersonalTouch::about($entity);
                $this->touches->note('grid.listed', [...$data, 'persons' => $rows]);
            }
        }
        [$this->rows, $this->isPlanned] = [[], false];
    }

    private function close(string $source): void
    {
        $collection = $this->open[$source] ?? null;
        unset($this->open[$source]);
        if ($collection !== null && method_exists($collection, 'isLoaded') && $collection->isLoaded()) {
            $this->rows[$source] = ($this->rows[$source] ?? 0) + count($collection->getItems());
        }
    }
}
