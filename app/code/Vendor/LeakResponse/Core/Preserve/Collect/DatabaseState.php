<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\Snapshots;

/** The whole database of the shop, table by table in one snapshot, after what hides in it: triggers, routines, events and views. */
class DatabaseState implements Collector
{
    private const HIDDEN = [
        'TRIGGERS' => 'TRIGGER_SCHEMA',
        'ROUTINES' => 'ROUTINE_SCHEMA',
        'EVENTS' => 'EVENT_SCHEMA',
        'VIEWS' => 'TABLE_SCHEMA',
    ];

    public function __construct(
        private readonly TableReader $reader,
        private readonly OwnConnection $own,
        private readonly Snapshots $snapshots,
    ) {
    }

    public function kind(): string
    {
        return 'database';
    }

    public function volatility(): int
    {
        return 60;
    }

    public function items(): array
    {
        $items = [];
        foreach (array_keys(self::HIDDEN) as $name) {
            $items[] = new PlannedItem('database', strtolower($name), "information_schema.{$name}");
        }
        $tables = $this->own->connection()->fetchAll(
            "SELECT TABLE_NAME AS name, TABLE_ROWS AS expected FROM information_schema.TABLES"
            . " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME"
        );
        foreach ($tables as $row) {
            $items[] = new PlannedItem('database', "table {$row['name']}", (string) $row['name'], (int) $row['expected']);
        }
        return $items;
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        $hidden = substr($item->place, strlen('information_schema.'));
        return isset(self::HIDDEN[$hidden]) && str_starts_with($item->place, 'information_schema.')
            ? $this->definitions($hidden, self::HIDDEN[$hidden])
            : $this->reader->read($item->place, $cursor);
    }

    /** @return iterable<Piece> */
    private function definitions(string $name, string $column): iterable
    {
        $snapshot = $this->snapshots->current();
        $rows = $this->snapshots->rows("SELECT * FROM information_schema.{$name} WHERE {$column} = DATABASE()");
        $text = implode('', array_map(Piece::line(...), $rows));
        yield new Piece($text, count($rows), Piece::DONE, $snapshot);
    }
}
