<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

/** Takes events of one type. Extensions add a class and an item to the pool (`di.xml`). */
interface EventConsumer
{
    public function type(): string;

    /**
     * Runs in the transaction in which the event is recorded; a throwable rolls both back, and the sender tries again.
     *
     * @param array<mixed> $data `data` of the event
     */
    public function consume(string $sender, array $data): void;
}
