<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\ScriptInterface;
use Vendor\LeakResponse\Api\ListScriptsInterface;

/** The inventory of storefront scripts. */
class ListScripts implements ListScriptsInterface
{
    public function __construct(private readonly ScriptBook $book)
    {
    }

    /** @return list<ScriptInterface> */
    public function execute(string $page = ''): array
    {
        return $this->book->all($page);
    }
}
