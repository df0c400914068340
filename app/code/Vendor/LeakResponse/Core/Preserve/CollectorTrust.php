<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** Whether what PHP on this host collects can be believed. */
class CollectorTrust
{
    /** @param array<mixed> $foreign names of what runs before our code in this process (host's word) */
    public function __construct(private readonly array $foreign = [])
    {
    }

    /** @return string code of the doubt, '' where there is none */
    public function doubt(Package $package): string
    {
        return match (true) {
            $package->isHostSuspect => 'host_suspect',
            $this->foreign !== [] => 'foreign_code_first',
            default => '',
        };
    }
}
