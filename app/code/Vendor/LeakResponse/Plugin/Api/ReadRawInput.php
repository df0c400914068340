<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Magento\Webapi\Controller\Rest\InputParamsResolver;
use Magento\Webapi\Controller\Rest\ParamsOverrider;
use Magento\Webapi\Controller\Rest\RequestValidator;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/**
 * Our routes get their input from the checked raw request. Magento's own step ignores unknown fields, turns "1.9" into 1
 * and lets the query outvote the body, so for them it does not run. Rights are checked first, as in core.
 */
class ReadRawInput
{
    public function __construct(
        private readonly OurRoute $ours,
        private readonly RequestValidator $validator,
        private readonly ParamsOverrider $overrider,
    ) {
    }

    /** @return array<int|string, mixed> */
    public function aroundResolve(InputParamsResolver $subject, callable $proceed): array
    {
        $route = $subject->getRoute();
        if (!OurRoute::isOurs($route->getServiceClass())) {
            return $proceed();
        }
        $this->validator->validate();
        return $this->ours->read()->arguments($this->overrider->override([], $route->getParameters()));
    }
}
