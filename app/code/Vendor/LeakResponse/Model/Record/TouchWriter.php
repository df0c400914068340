<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Closure;
use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Throwable;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Core\Record\Touch\StrangerTally;
use Vendor\LeakResponse\Core\Record\Touch\TouchBook;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * Writes what was touched: of admins, integrations and machines before the response leaves, of shoppers and strangers after
 * it, in one INSERT. A process that runs long writes every half minute.
 */
class TouchWriter
{
    private const LONG = 30.0;

    private bool $isPlanned = false;
    private float $wroteAt = 0.0;

    /** @var list<Closure> */
    private array $atEnd = [];

    public function __construct(
        private readonly Recorder $recorder,
        private readonly CommittedRecorder $committed,
        private readonly TouchNames $names,
        private readonly TouchBook $book,
        private readonly StrangerTally $strangers,
        private readonly RemoteAddress $remote,
    ) {
    }

    /** Something was noted. */
    public function plan(): void
    {
        if (!$this->isPlanned) {
            $this->isPlanned = true;
            $this->wroteAt = microtime(true);
            register_shutdown_function($this->afterResponse(...));
        } elseif (PHP_SAPI === 'cli' && microtime(true) - $this->wroteAt > self::LONG) {
            $this->write(false);
            $this->recorder->flush();
        }
    }

    /** Something that can only be counted when the page is made. */
    public function atEnd(Closure $work): void
    {
        $this->atEnd[] = $work;
        $this->plan();
    }

    public function isWaiting(): bool
    {
        return $this->atEnd !== [] || !$this->book->isEmpty();
    }

    /**
     * Before the first byte leaves, where staff or a machine asked.
     *
     * @throws UnableToRecord when many persons cannot be recorded: nothing may leave
     */
    public function beforeResponse(): void
    {
        $this->count();
        if (!$this->book->isEmpty()) {
            $this->write(true);
            $this->recorder->flush();
        }
    }

    /**
     * @param array<string, mixed> $data
     * @throws UnableToRecord
     */
    public function atOnce(string $type, Actor $actor, array $data): string
    {
        return $this->committed->record($type, $actor, $this->names->in($data));
    }

    /**
     * How a bulk door ended.
     *
     * @param array<string, mixed> $data
     */
    public function later(string $type, Actor $actor, array $data): void
    {
        $this->recorder->note($type, $actor, $this->names->in($data));
    }

    /** A touch that cannot be noted is a gap, and the request goes on. */
    public function lost(): void
    {
        $this->recorder->note('record.gap', new Actor('system', 'sources', 'none', 'unknown'), ['lost' => ['touch' => 1]]);
    }

    private function afterResponse(): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_write_close();
        }
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
        }
        $this->count();
        $this->write(false);
        // Those who plan later write after us; what is noted here is written in any case.
        $this->recorder->flush();
    }

    private function count(): void
    {
        [$works, $this->atEnd] = [$this->atEnd, []];
        array_map(static fn (Closure $work) => $work(), $works);
    }

    private function write(bool $isStrict): void
    {
        $this->wroteAt = microtime(true);
        foreach ($this->book->take() as ['type' => $type, 'actor' => $actor, 'data' => $data]) {
            if (PersonalTouch::isGathered($type, $actor->kind())) {
                $this->gather($type, $actor, $data);
            } elseif ($isStrict && ($data['persons'] ?? 0) >= PersonalTouch::MANY) {
                $this->atOnce($type, $actor, $data);
            } else {
                $this->later($type, $actor, $data);
            }
        }
    }

    /** @param array<string, mixed> $data */
    private function gather(string $type, Actor $actor, array $data): void
    {
        $times = is_int($data['times'] ?? null) ? $data['times'] : 1;
        try {
            $said = ['door' => $actor->door()] + array_diff_key($this->names->in($data), ['times' => 0, 'entity' => 0]);
            $this->strangers->count($type, $said, $times, (string) $this->remote->getRemoteAddress());
        } catch (Throwable) {
            $this->later($type, $actor, $data);
        }
    }
}
