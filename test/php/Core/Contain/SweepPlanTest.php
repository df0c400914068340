<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Contain;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Person\SweepPlan;

class SweepPlanTest extends TestCase
{
    public function testAQuickChunkMakesTheNextOneLargerUpToALimit(): void
    {
        self::assertSame(10000, SweepPlan::chunkAfter(5000, 20000));
        self::assertSame(10000, SweepPlan::chunkAfter(10000, 20000));
    }

    public function testASlowChunkMakesTheNextOneSmallerDownToALimit(): void
    {
        self::assertSame(2500, SweepPlan::chunkAfter(5000, 300000));
        self::assertSame(250, SweepPlan::chunkAfter(300, 300000));
    }

    public function testAChunkInBetweenStaysAsItIs(): void
    {
        self::assertSame(5000, SweepPlan::chunkAfter(5000, 150000));
    }
}
