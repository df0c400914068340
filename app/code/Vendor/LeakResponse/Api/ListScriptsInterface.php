<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * The inventory of storefront scripts.
 *
 * @api
 */
interface ListScriptsInterface
{
    /**
     * The inventory of storefront scripts, of one page or of all.
     *
     * @param string $page
     * @lr-pattern page ^(\*|[a-z0-9_-]{0,32})$
     * @return \Vendor\LeakResponse\Api\Data\ScriptInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $page = ''): array;
}
