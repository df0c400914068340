<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;
use RuntimeException;
use Vendor\LeakResponse\Model\Contain\EvenTime;

#[CoversClass(EvenTime::class)]
class ContainEvenTimeTest extends TestCase
{
    public function testAFailureTakesAQuarterOfASecondWhateverItCost(): void
    {
        foreach ([0, 40_000, 120_000] as $cost) {
            $spent = $this->timeOf(static function () use ($cost): never {
                usleep($cost);
                throw new RuntimeException('refused');
            });
            self::assertGreaterThanOrEqual(0.249, $spent);
            self::assertLessThan(0.45, $spent);
        }
    }

    public function testASuccessIsNotHeldBack(): void
    {
        self::assertLessThan(0.2, $this->timeOf(static fn (): bool => true));
    }

    public function testAFailureInsideAnotherIsHeldBackOnce(): void
    {
        $time = new EvenTime();
        $spent = $this->timeOf(static fn (): mixed => $time->ofFailures(
            static fn (): mixed => $time->ofFailures(static fn (): never => throw new RuntimeException('refused'))
        ));
        self::assertGreaterThanOrEqual(0.249, $spent);
        self::assertLessThan(0.72, $spent);
    }

    private function timeOf(callable $work): float
    {
        $began = hrtime(true);
        try {
            (new EvenTime())->ofFailures($work);
        } catch (RuntimeException) {
        }
        return (hrtime(true) - $began) / 1_000_000_000;
    }
}
