<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\EvidencePlace;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;

/** Logs of the shop and of its web server. A pattern that finds nothing is an item all the same: it says that nothing was found. */
class LogFiles implements Collector
{
    public function __construct(private readonly EvidencePlace $place, private readonly FileReader $files)
    {
    }

    public function kind(): string
    {
        return 'logs';
    }

    public function volatility(): int
    {
        return 80;
    }

    public function items(): array
    {
        $items = [];
        foreach ($this->place->logs() as $pattern) {
            $found = glob($pattern) ?: [];
            foreach ($found === [] ? [$pattern] : $found as $file) {
                if (is_dir($file)) {
                    continue;
                }
                $items[] = new PlannedItem('logs', "log {$file}", $file, (int) @filesize($file));
            }
        }
        return $items;
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        return $this->files->read($item->place, $cursor);
    }
}
