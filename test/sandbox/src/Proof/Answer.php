<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Proof;

/** What the shop answered; status 0 when it could not be reached. */
class Answer
{
    public function __construct(
        public readonly int $status,
        public readonly string $location,
        public readonly string $body,
    ) {
    }
}
