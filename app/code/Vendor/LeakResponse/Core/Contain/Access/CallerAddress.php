<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

/** Port: where the running request comes from. */
interface CallerAddress
{
    /** As `ClientAddress` finds it behind our own proxies; empty on the shell and in jobs. */
    public function current(): string;

    /** @return list<string> addresses, networks and paths (with a slash in front) that the shell has named as never to be blocked */
    public function neverBlock(): array;
}
