<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/**
 * Can anybody act without the panel? A shop whose admin accounts are lost needs an enrolled key or the shell.
 * Rows that were not written on the shell are somebody's try to become one who can.
 */
class SigningKeysProbe implements Probe
{
    public function __construct(private readonly KeyBook $keys)
    {
    }

    public function code(): string
    {
        return 'signing_keys';
    }

    public function look(): Finding
    {
        $forged = $this->keys->forged();
        if ($forged > 0) {
            return Finding::fail('forged', ['keys' => (string) $forged]);
        }
        $good = array_filter($this->keys->all(), static fn (KeyView $key): bool => $key->getRevokedAt() === null);
        return $good === [] ? Finding::warn('none_enrolled') : Finding::ok(['keys' => (string) count($good)]);
    }
}
