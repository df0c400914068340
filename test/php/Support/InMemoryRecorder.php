<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;

/** A recorder that keeps facts in memory, and refuses what a real one could not encode. */
class InMemoryRecorder implements Recorder
{
    /** @var list<array{type: string, actor: Actor, data: array<string, mixed>}> */
    public array $facts = [];

    public function record(string $type, Actor $actor, array $data): string
    {
        CanonicalJson::encode($data);
        $this->facts[] = ['type' => $type, 'actor' => $actor, 'data' => $data];
        return sprintf('00000000-0000-7000-8000-%012d', count($this->facts));
    }

    public function note(string $type, Actor $actor, array $data): void
    {
        $this->record($type, $actor, $data);
    }

    public function flush(): void
    {
    }

    /** @return list<string> */
    public function types(): array
    {
        return array_column($this->facts, 'type');
    }

    /** @return list<array<string, mixed>> data of the facts of a type */
    public function of(string $type): array
    {
        return array_values(array_column(
            array_filter($this->facts, static fn (array $fact): bool => $fact['type'] === $type),
            'data'
        ));
    }
}
