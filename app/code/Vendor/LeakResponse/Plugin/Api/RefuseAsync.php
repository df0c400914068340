<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/**
 * Every route of the web API also stands under /async and /async/bulk, checked when it is sent and run later without a
 * caller, its payload in clear. `webapi_async.xml` only takes routes out of the documentation; this takes ours out of the door.
 */
class RefuseAsync
{
    public function __construct(private readonly OurRoute $ours)
    {
    }

    /**
     * @param object $subject Magento\WebapiAsync\Controller\Rest\Asynchronous\InputParamsResolver: a module that shops remove
     * @throws Refusal
     */
    public function beforeResolve(object $subject): void
    {
        if ($this->ours->isAsked()) {
            throw new Refusal('unknown_route', 'There is no such route.', '', 404);
        }
    }
}
