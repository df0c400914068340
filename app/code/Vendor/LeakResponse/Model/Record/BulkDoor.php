<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Throwable;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * A door through which much can leave: the intent is committed first, then the act, then how it ended. Without the intent
 * there is no act.
 */
class BulkDoor
{
    /** @var array<string, true> those that are being gone through */
    private array $open = [];

    public function __construct(
        private readonly ActingNow $now,
        private readonly SourceSwitches $switches,
        private readonly TouchWriter $writer,
    ) {
    }

    /**
     * @template T
     * @param array<string, mixed> $data
     * @param callable(): T $act
     * @param (callable(T): array<string, mixed>)|null $outcome what is known afterwards
     * @return T
     * @throws UnableToRecord before anything happened
     */
    public function through(string $type, array $data, callable $act, ?callable $outcome = null): mixed
    {
        // A door inside the same door, a publisher that hands on to another say, is one.
        if (isset($this->open[$type]) || !$this->switches->isOn($type)) {
            return $act();
        }
        $this->open[$type] = true;
        try {
            return $this->go($type, $data, $act, $outcome);
        } finally {
            unset($this->open[$type]);
        }
    }

    /**
     * @template T
     * @param array<string, mixed> $data
     * @param callable(): T $act
     * @param (callable(T): array<string, mixed>)|null $outcome
     * @return T
     */
    private function go(string $type, array $data, callable $act, ?callable $outcome): mixed
    {
        $actor = $this->now->actor() ?? new Actor('anonymous', '0', 'none', 'unknown');
        $intent = $this->writer->atOnce($type, $actor, $data + ['stage' => 'intended']);
        try {
            $result = $act();
        } catch (Throwable $error) {
            $this->writer->later($type, $actor, ['stage' => 'failed', 'intent' => $intent] + $data);
            throw $error;
        }
        $after = $outcome === null ? [] : $outcome($result);
        $this->writer->later($type, $actor, ['stage' => 'done', 'intent' => $intent] + $after + $data);
        return $result;
    }
}
