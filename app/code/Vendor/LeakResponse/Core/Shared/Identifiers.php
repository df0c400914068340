<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/** Random identifiers, behind a port so that tests can repeat them. */
interface Identifiers
{
    /** UUID version 7 (RFC 9562), lower case with dashes. */
    public function uuid(): string;

    /**
     * @param positive-int $length
     * @return string random bytes
     */
    public function bytes(int $length): string;
}
