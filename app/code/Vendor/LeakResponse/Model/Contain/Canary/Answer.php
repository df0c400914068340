<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

/** What the shop answered to one request. Status 0: it could not be reached. */
class Answer
{
    public function __construct(
        public readonly int $status,
        public readonly string $location,
        public readonly string $body,
    ) {
    }

    public function isMissing(): bool
    {
        return $this->status === 0 || $this->status >= 500;
    }
}
