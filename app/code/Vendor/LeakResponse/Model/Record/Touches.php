<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Closure;
use Throwable;
use Vendor\LeakResponse\Core\Record\PersonalTouch;
use Vendor\LeakResponse\Core\Record\Pseudonyms;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\TouchBook;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * The one door of all sources. Reads and changes are kept in memory and written after the response, in one INSERT; a bulk door
 * writes its intent at once and goes no further when that fails.
 */
class Touches
{
    private bool $isPlanned = false;
    private int $quiet = 0;

    /** @var array<string, true> bulk doors that are being gone through */
    private array $open = [];

    /** @var list<Closure> */
    private array $atEnd = [];

    public function __construct(
        private readonly Recorder $recorder,
        private readonly Pseudonyms $pseudonyms,
        private readonly TouchBook $book,
        private readonly ActingNow $now,
        private readonly SourceSwitches $switches,
        private readonly OwnReads $own,
    ) {
    }

    /** @param string $owner id of the customer it belongs to, '' when unknown */
    public function viewed(string $type, string $entity, string $id, string $owner = ''): void
    {
        if ($this->quiet > 0 || $id === '' || !$this->switches->isOn($type)) {
            return;
        }
        $this->anyhow(function (Actor $actor) use ($type, $entity, $id, $owner): void {
            if ($owner !== '' && $actor->kind() === 'customer' && $actor->id() === $owner) {
                $this->countOwn($actor, $entity);
                return;
            }
            $this->book->viewed($type, $actor, $entity, $id);
        });
    }

    /** @param array<string, mixed> $data */
    public function note(string $type, array $data, ?Actor $as = null): void
    {
        if (($this->quiet > 0 && PersonalTouch::source($type) === 'reads') || !$this->switches->isOn($type)) {
            return;
        }
        $this->anyhow(fn (Actor $actor) => $this->book->add($type, $as ?? $actor, $data));
    }

    /**
     * Whatever the switches say.
     *
     * @param array<string, mixed> $data
     */
    public function always(string $type, array $data): void
    {
        $this->anyhow(fn (Actor $actor) => $this->book->add($type, $actor, $data));
    }

    /**
     * A door through which much can leave: intent first, then the act, then how it ended.
     *
     * @template T
     * @param array<string, mixed> $data
     * @param callable(): T $act
     * @param (callable(T): array<string, mixed>)|null $outcome what is known afterwards
     * @return T
     * @throws UnableToRecord before anything happened
     */
    public function bulk(string $type, array $data, callable $act, ?callable $outcome = null): mixed
    {
        // A door inside the same door, a publisher that hands on to another say, is one.
        if (isset($this->open[$type]) || !$this->switches->isOn($type)) {
            return $act();
        }
        $this->open[$type] = true;
        try {
            return $this->through($type, $data, $act, $outcome);
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
    private function through(string $type, array $data, callable $act, ?callable $outcome): mixed
    {
        $actor = $this->now->actor() ?? new Actor('anonymous', '0', 'none', 'unknown');
        $intent = $this->recorder->record($type, $actor, $this->named($data) + ['stage' => 'intended']);
        try {
            $result = $act();
        } catch (Throwable $error) {
            $this->recorder->note($type, $actor, ['stage' => 'failed', 'intent' => $intent] + $this->named($data));
            throw $error;
        }
        $after = $outcome === null ? [] : $outcome($result);
        $this->recorder->note($type, $actor, ['stage' => 'done', 'intent' => $intent] + $after + $this->named($data));
        return $result;
    }

    /**
     * Reads inside are the shop's own work: looking for the account of a login, say.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function quietly(callable $work): mixed
    {
        $this->quiet++;
        try {
            return $work();
        } finally {
            $this->quiet--;
        }
    }

    /** Something that can only be counted when the request is over. */
    public function atEnd(Closure $work): void
    {
        $this->atEnd[] = $work;
        $this->plan();
    }

    /** @param callable(Actor): mixed $work */
    private function anyhow(callable $work): void
    {
        try {
            $actor = $this->now->actor();
            if ($actor !== null) {
                $work($actor);
                $this->plan();
            }
        } catch (Throwable) {
            // A read that cannot be noted is a gap, and the request goes on.
            $this->recorder->note('record.gap', new Actor('system', 'sources', 'none', 'unknown'), ['lost' => ['touch' => 1]]);
        }
    }

    private function countOwn(Actor $actor, string $entity): void
    {
        $reads = $this->own->due($actor, $entity);
        if ($reads > 0) {
            $categories = PersonalTouch::categories($entity);
            $this->book->add('own_data.read', $actor, ['categories' => $categories, 'entity' => $entity, 'reads' => $reads]);
        }
    }

    private function plan(): void
    {
        if (!$this->isPlanned) {
            $this->isPlanned = true;
            register_shutdown_function($this->write(...));
        }
    }

    private function write(): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_write_close();
        }
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
        }
        array_map(static fn (Closure $work) => $work(), $this->atEnd);
        foreach ($this->book->take() as $touch) {
            $this->recorder->note($touch['type'], $touch['actor'], $this->named($touch['data']));
        }
    }

    /**
     * A customer is named by pseudonym only.
     *
     * @param array<string, mixed> $data
     * @return array<string, mixed>
     */
    private function named(array $data): array
    {
        if (($data['entity'] ?? '') !== 'customer' || !isset($data['id'])) {
            return $data;
        }
        $id = is_scalar($data['id']) ? (string) $data['id'] : '';
        unset($data['id']);
        try {
            return [...$data, 'person' => $this->pseudonyms->of('customer', $id)];
        } catch (Throwable) {
            return [...$data, 'person' => 'unknown'];
        }
    }
}
