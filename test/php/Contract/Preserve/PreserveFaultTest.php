<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Preserve;

use PHPUnit\Framework\Attributes\CoversNothing;
use RuntimeException;
use Throwable;
use Vendor\LeakResponse\Core\Preserve\Package;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\Fault;
use Vendor\LeakResponse\Test\Support\FaultyConnection;
use Vendor\LeakResponse\Test\Support\PreserveKit;

/** Calls of the database fail once, one after the other: an item is collected once, or says why not, and none is missing. */
#[CoversNothing]
class PreserveFaultTest extends PreserveCase
{
    private const STRIDE = 13;

    public function testAPackageSurvivesTheFailureOfAnyCall(): void
    {
        $tried = 0;
        do {
            $tried += self::STRIDE;
            $error = $tried % 2 === 0
                ? static fn (): Throwable => UnableToReachDatabase::because('deadlock', true)
                : static fn (): Throwable => new RuntimeException('something else');
            $id = $this->begin('full', false, "key-000000-{$tried}")->getId();
            $fault = new Fault($tried, $error);
            $this->worked($id, $fault);
            $where = "when call {$tried} fails";
            $package = $this->kit->views->show($id);
            self::assertSame(Package::PARTIAL, $package->getState(), $where);
            self::assertSame([3, 0], [$package->getNotAccessible(), $package->getUntrusted()], $where);
            $customers = $this->text($id, 'table ' . trim($this->connection->table('customer_entity'), '`'));
            self::assertSame(13, substr_count($customers, "\n"), $where);
            self::assertSame([], glob("{$this->folder}/evidence/{$id}/parts/*.partial"), $where);
        } while ($fault->hasHappened());
        self::assertGreaterThan(50, $tried, 'the loop must have seen the calls of a whole package');
    }

    /** A worker that dies at the failure; others come after its lease, until the package is closed. */
    private function worked(string $id, Fault $fault): void
    {
        $faulty = new FaultyConnection($this->connection, $fault);
        $kit = $this->host->kit;
        $host = ContainHost::on($faulty, $kit->folder, $this->recorder, $this->clock);
        $faultyKit = new PreserveKit($host, $this->own, $this->folder);
        for ($turns = 0; $turns < 20 && $this->kit->views->show($id)->getState() === Package::RUNNING; $turns++) {
            try {
                ($turns === 0 ? $faultyKit : $this->kit)->engine->advance($id, 60);
            } catch (UnableToReachDatabase | RuntimeException) {
                $this->clock->advance(120);
            }
            $this->clock->advance(61);
        }
    }
}
