<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

/** Who takes which type of event. */
class EventConsumerPool
{
    /** @param array<mixed> $consumers */
    public function __construct(private readonly array $consumers)
    {
    }

    public function of(string $type): ?EventConsumer
    {
        foreach ($this->consumers as $consumer) {
            if ($consumer instanceof EventConsumer && $consumer->type() === $type) {
                return $consumer;
            }
        }
        return null;
    }
}
