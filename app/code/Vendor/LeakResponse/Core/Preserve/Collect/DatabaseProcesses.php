<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Who is connected to the database and what it does, and what this user may. */
class DatabaseProcesses implements Collector
{
    private const QUESTIONS = ['connections' => 'SHOW FULL PROCESSLIST', 'rights' => 'SHOW GRANTS', 'status' => 'SHOW GLOBAL STATUS'];

    public function __construct(private readonly OwnConnection $own)
    {
    }

    public function kind(): string
    {
        return 'database_processes';
    }

    public function volatility(): int
    {
        return 45;
    }

    public function items(): array
    {
        return array_map(
            static fn (string $name): PlannedItem => new PlannedItem('database_processes', "database {$name}", $name),
            array_keys(self::QUESTIONS)
        );
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        try {
            $rows = $this->own->connection()->fetchAll(self::QUESTIONS[$item->place] ?? throw UnableToCollect::because('not_there'));
        } catch (UnableToReachDatabase) {
            throw UnableToCollect::because('database_refused');
        }
        yield new Piece(implode('', array_map(Piece::line(...), $rows)), count($rows), Piece::DONE);
    }
}
