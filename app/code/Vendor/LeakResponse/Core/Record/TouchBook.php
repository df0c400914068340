<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * What one request touched, each actor, act and entity once. Memory only, and bounded: from the eleventh single read of one
 * kind on, all of them become one entry with their number.
 *
 * @phpstan-type Touch array{type: string, actor: Actor, data: array<string, mixed>}
 */
class TouchBook
{
    private const SINGLE = 10;
    private const REMEMBERED = 20000;

    /** @var array<string, array{type: string, actor: Actor, entity: string, ids: array<string, true>, more: int}> */
    private array $viewed = [];

    /** @var array<string, Touch> */
    private array $other = [];

    /** One record was read. The same one read again in this request adds nothing. */
    public function viewed(string $type, Actor $actor, string $entity, string $id): void
    {
        $key = "{$type} {$actor->label()}";
        $this->viewed[$key] ??= ['type' => $type, 'actor' => $actor, 'entity' => $entity, 'ids' => [], 'more' => 0];
        if (isset($this->viewed[$key]['ids'][$id])) {
            return;
        }
        if (count($this->viewed[$key]['ids']) < self::REMEMBERED) {
            $this->viewed[$key]['ids'][$id] = true;
            return;
        }
        $this->viewed[$key]['more']++;
    }

    /**
     * Anything else; the same fact twice counts once, and numbers of persons add up.
     *
     * @param array<string, mixed> $data
     */
    public function add(string $type, Actor $actor, array $data): void
    {
        $persons = is_int($data['persons'] ?? null) ? $data['persons'] : null;
        $key = "{$type} {$actor->label()} " . serialize(array_diff_key($data, ['persons' => 0]));
        if ($persons !== null && isset($this->other[$key]) && is_int($this->other[$key]['data']['persons'] ?? null)) {
            $this->other[$key]['data']['persons'] += $persons;
            return;
        }
        $this->other[$key] ??= ['type' => $type, 'actor' => $actor, 'data' => $data];
    }

    /** @return list<Touch> and forgets them */
    public function take(): array
    {
        $touches = array_values($this->other);
        foreach ($this->viewed as $view) {
            array_push($touches, ...$this->views($view));
        }
        [$this->viewed, $this->other] = [[], []];
        return $touches;
    }

    /**
     * @param array{type: string, actor: Actor, entity: string, ids: array<string, true>, more: int} $view
     * @return list<Touch>
     */
    private function views(array $view): array
    {
        $common = ['entity' => $view['entity'], 'categories' => PersonalTouch::categories($view['entity'])];
        if (count($view['ids']) > self::SINGLE) {
            $data = [...$common, 'persons' => count($view['ids']) + $view['more']];
            return [['type' => $view['type'], 'actor' => $view['actor'], 'data' => $data]];
        }
        $touches = [];
        foreach (array_keys($view['ids']) as $id) {
            $data = [...$common, 'id' => (string) $id, 'persons' => 1];
            $touches[] = ['type' => $view['type'], 'actor' => $view['actor'], 'data' => $data];
        }
        return $touches;
    }
}
