<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use RuntimeException;

/** An item that this host cannot get at. It stands in the package as not accessible, with the reason. */
class UnableToCollect extends RuntimeException
{
    private function __construct(private readonly string $reason)
    {
        parent::__construct("Not accessible: {$reason}.");
    }

    /** @param string $reason a code, for example `not_readable` */
    public static function because(string $reason): self
    {
        return new self($reason);
    }

    public function reason(): string
    {
        return $this->reason;
    }
}
