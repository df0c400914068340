<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * What one request touched. Memory only, and bounded: a record read twice counts once; from the eleventh single read of one kind
 * on, all of them become one entry with their number; a fact that repeats itself is one entry with the number of `times`.
 *
 * @phpstan-type Touch array{type: string, actor: Actor, data: array<string, mixed>}
 */
class TouchBook
{
    private const SINGLE = 10;
    private const REMEMBERED = 20000;
    private const FACTS = 2000;
    private const SUMS = ['persons' => 0, 'rows' => 0, 'reads' => 0];

    /** @var array<string, array{type: string, actor: Actor, entity: string, ids: array<string, string>, more: int}> */
    private array $viewed = [];

    /** @var array<string, array{type: string, actor: Actor, data: array<string, mixed>, times: int}> */
    private array $other = [];

    /** One record was read. The same one read again in this request adds nothing. */
    public function viewed(string $type, Actor $actor, string $entity, string $id, string $owner = ''): void
    {
        $key = "{$type} {$actor->label()}";
        $this->viewed[$key] ??= ['type' => $type, 'actor' => $actor, 'entity' => $entity, 'ids' => [], 'more' => 0];
        if (isset($this->viewed[$key]['ids'][$id])) {
            return;
        }
        if (count($this->viewed[$key]['ids']) < self::REMEMBERED) {
            $this->viewed[$key]['ids'][$id] = $owner;
            return;
        }
        $this->viewed[$key]['more']++;
    }

    /**
     * Anything else. The same fact again counts `times`, and its numbers add up.
     *
     * @param array<string, mixed> $data
     */
    public function add(string $type, Actor $actor, array $data): void
    {
        // Whatever a single process does, its memory is bounded: beyond that, facts of one name are only counted.
        $said = count($this->other) < self::FACTS ? $data : ['left_out' => true] + array_intersect_key($data, self::SUMS);
        $key = "{$type} {$actor->label()} " . serialize(array_diff_key($said, self::SUMS));
        if (!isset($this->other[$key])) {
            $this->other[$key] = ['type' => $type, 'actor' => $actor, 'data' => $said, 'times' => 1];
            return;
        }
        $this->other[$key]['times']++;
        // The same record again: not another person.
        foreach (isset($said['id']) ? [] : array_intersect_key($said, self::SUMS) as $name => $number) {
            $sum = $this->other[$key]['data'][$name] ?? 0;
            $this->other[$key]['data'][$name] = (is_int($sum) ? $sum : 0) + (is_int($number) ? $number : 0);
        }
    }

    public function isEmpty(): bool
    {
        return $this->viewed === [] && $this->other === [];
    }

    /** @return list<Touch> and forgets them */
    public function take(): array
    {
        $touches = [];
        foreach ($this->other as ['type' => $type, 'actor' => $actor, 'data' => $data, 'times' => $times]) {
            $touches[] = ['type' => $type, 'actor' => $actor, 'data' => $times > 1 ? [...$data, 'times' => $times] : $data];
        }
        foreach ($this->viewed as $view) {
            array_push($touches, ...$this->views($view));
        }
        [$this->viewed, $this->other] = [[], []];
        return $touches;
    }

    /**
     * @param array{type: string, actor: Actor, entity: string, ids: array<string, string>, more: int} $view
     * @return list<Touch>
     */
    private function views(array $view): array
    {
        $common = PersonalTouch::about($view['entity']);
        if (count($view['ids']) > self::SINGLE) {
            $data = [...$common, 'persons' => count($view['ids']) + $view['more']];
            return [['type' => $view['type'], 'actor' => $view['actor'], 'data' => $data]];
        }
        $touches = [];
        foreach ($view['ids'] as $id => $owner) {
            $data = [...$common, 'id' => (string) $id, 'persons' => 1];
            $data += $owner === '' ? [] : ['owner' => $owner];
            $touches[] = ['type' => $view['type'], 'actor' => $view['actor'], 'data' => $data];
        }
        return $touches;
    }
}
