<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shared;

use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;

/** Where the running request comes from; nothing stands before this shop, and nothing is spared. */
class SandboxAddress implements CallerAddress
{
    public function current(): string
    {
        $address = $_SERVER['REMOTE_ADDR'] ?? '';
        return PHP_SAPI === 'cli' || !is_string($address) ? '' : $address;
    }

    public function neverBlock(): array
    {
        return [];
    }
}
