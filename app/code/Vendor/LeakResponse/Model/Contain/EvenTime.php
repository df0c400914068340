<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Throwable;

/** Makes every failure take the same time: the next multiple of a quarter of a second, well above what the work takes. */
class EvenTime
{
    private const STEP_NANOSECONDS = 250_000_000;

    private bool $isRunning = false;

    /**
     * @template T
     * @param callable(): T $work
     * @return T at once when it succeeds
     * @throws Throwable what the work throws, later
     */
    public function ofFailures(callable $work): mixed
    {
        if ($this->isRunning) {
            return $work();
        }
        $this->isRunning = true;
        $began = hrtime(true);
        try {
            return $work();
        } catch (Throwable $error) {
            $this->wait($began);
            throw $error;
        } finally {
            $this->isRunning = false;
        }
    }

    private function wait(int $began): void
    {
        $spent = hrtime(true) - $began;
        $left = self::STEP_NANOSECONDS - $spent % self::STEP_NANOSECONDS;
        usleep(intdiv($left, 1000));
    }
}
