<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use RuntimeException;
use Throwable;

/** A statement failed. `isRetryable` is true for a deadlock, a lock wait timeout or a lost connection. */
class UnableToReachDatabase extends RuntimeException
{
    private bool $retryable = false;

    public static function because(string $reason, bool $retryable, ?Throwable $previous = null): self
    {
        // The driver's message can hold values of the statement: only its class travels on.
        $error = new self($reason, 0, $previous);
        $error->retryable = $retryable;
        return $error;
    }

    public function isRetryable(): bool
    {
        return $this->retryable;
    }
}
