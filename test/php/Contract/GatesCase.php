<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** The gates against a real database and a real epoch file. */
abstract class GatesCase extends TestCase
{
    protected TestConnection $connection;
    protected InMemoryRecorder $recorder;
    protected ContainKit $kit;
    protected Subject $ann;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh($this->prefix());
        $this->recorder = new InMemoryRecorder();
        $this->kit = new ContainKit($this->connection, $this->recorder, new FixedClock(), ContainKit::folder());
        $this->ann = new Subject(7, 1, 3);
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('customer_entity')} (entity_id, website_id, store_id) VALUES (7, 1, 3)"
        );
    }

    protected function prefix(): string
    {
        return '';
    }

    protected function raise(GuardClass $class, TargetScope $scope): int
    {
        $book = $this->kit->book();
        $number = $book->raise($class, $scope, 'run')->number;
        $book->mirror();
        return $number;
    }
}
