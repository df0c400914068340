<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** Enrolled keys, newest first, revoked ones too. Public halves only: there is nothing secret to read. */
class ListKeys
{
    public function __construct(private readonly KeyBook $keys)
    {
    }

    /** @return list<KeyView> */
    public function list(): array
    {
        return $this->keys->all();
    }
}
