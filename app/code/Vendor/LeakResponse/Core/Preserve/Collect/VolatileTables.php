<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;

/** Tables whose rows are gone soonest: sessions, tokens, queue or cron, as the host names them. */
class VolatileTables implements Collector
{
    /** @param array<mixed> $tables names without prefix */
    public function __construct(
        private readonly TableReader $reader,
        private readonly OwnConnection $own,
        private readonly string $kind,
        private readonly int $volatility,
        private readonly array $tables,
    ) {
    }

    public function kind(): string
    {
        return $this->kind;
    }

    public function volatility(): int
    {
        return $this->volatility;
    }

    public function items(): array
    {
        $items = [];
        foreach ($this->tables as $table) {
            if (is_string($table)) {
                $items[] = new PlannedItem($this->kind, "table {$table}", $this->own->prefix() . $table);
            }
        }
        return $items;
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        return $item->place === '' ? throw UnableToCollect::because('not_there') : $this->reader->read($item->place, $cursor);
    }
}
