<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** The machine whose files are compared: each node of a shop has its own manifest. */
class Node
{
    public readonly string $name;

    public function __construct(string $name)
    {
        $this->name = substr((string) preg_replace('/[^A-Za-z0-9._-]/', '-', $name), 0, 64);
    }
}
