<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Closure;
use Throwable;
use Zend_Db_Statement_Pdo;

/**
 * Hears of every statement that passes the shop's database adapter, and keeps the shapes of those that read data of persons.
 * Stands inside of the database: nothing here may ask it, nor build an object that would. What was read is told when the
 * request ends, or every half minute of a process that runs long.
 */
class QueryWatch
{
    private const LONG = 30_000_000_000;

    private int $startedAt = 0;
    private int $toldAt = 0;
    private bool $isPlanned = false;
    private bool $isTelling = false;

    public function __construct(
        private readonly QuerySettings $settings,
        private readonly QueryCaller $caller,
        private readonly TellQueries $tell,
    ) {
    }

    public function starts(): void
    {
        $this->startedAt = hrtime(true);
    }

    /**
     * @param mixed $sql text or a Select
     * @param mixed $result null where the statement failed
     */
    public function ended(mixed $sql, mixed $result): void
    {
        if ($this->isTelling || !$this->settings->isOn()) {
            return;
        }
        try {
            $now = hrtime(true);
            $shape = $this->settings->book->shape((string) $sql);
            if ($shape !== null) {
                $rows = $result instanceof Zend_Db_Statement_Pdo ? $result->rowCount() : null;
                $this->settings->book->add($shape, $rows, $now - $this->startedAt, $this->caller->name(...));
                $this->plan($now);
            }
        } catch (Throwable) {
            // A statement that nobody could look at is no reason for the shop not to get its answer.
        }
    }

    public function isWaiting(): bool
    {
        return !$this->settings->book->isEmpty();
    }

    /** What was read so far becomes facts. Reads on the way are ours. */
    public function tell(): void
    {
        if ($this->isTelling || $this->settings->book->isEmpty()) {
            return;
        }
        $this->isTelling = true;
        try {
            [$groups, $leftOut] = $this->settings->book->take();
            $this->tell->tell($this->settings->policy, $groups, $leftOut);
        } catch (Throwable) {
            // What tells could not even be built: the shop is coming down, or not there yet. Facts that get lost later are counted.
        } finally {
            $this->isTelling = false;
        }
    }

    private function plan(int $now): void
    {
        if (!$this->isPlanned) {
            $this->isPlanned = true;
            $this->toldAt = $now;
            register_shutdown_function(Closure::fromCallable([$this, 'tell']));
        } elseif (PHP_SAPI === 'cli' && $now - $this->toldAt > self::LONG) {
            $this->toldAt = $now;
            $this->tell();
        }
    }
}
