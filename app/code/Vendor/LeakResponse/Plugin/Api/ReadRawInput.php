<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Magento\Framework\Exception\AuthorizationException;
use Magento\Framework\Webapi\Authorization;
use Magento\Webapi\Controller\Rest\InputParamsResolver;
use Magento\Webapi\Controller\Rest\ParamsOverrider;
use Magento\Webapi\Controller\Rest\RequestValidator;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\OurResources;
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
        private readonly OurResources $resources,
        private readonly Authorization $authorization,
    ) {
    }

    /**
     * @return array<int|string, mixed>
     * @throws Refusal
     */
    public function aroundResolve(InputParamsResolver $subject, callable $proceed): array
    {
        $route = $subject->getRoute();
        if (!OurRoute::isOurs($route->getServiceClass())) {
            return $proceed();
        }
        $this->refuseWithoutRight($route->getAclResources());
        $forced = $this->overrider->override([], $route->getParameters());
        if (in_array(null, $forced, true)) {
            // "self" is no id of the ACL, so a role with all rights passes it; but no shopper stands behind it.
            throw Refusal::forbidden('not_allowed', 'This route is for signed-in shoppers.');
        }
        $arguments = $this->ours->read()->arguments($forced);
        // Core's own check comes last: plugins of other modules on it read the body in their own way.
        $this->validator->validate();
        return $arguments;
    }

    /**
     * Default deny: an id that acl.xml does not know is refused, where core would let a role with all rights in.
     *
     * @param string[] $resources
     * @throws Refusal
     * @throws AuthorizationException
     */
    private function refuseWithoutRight(array $resources): void
    {
        foreach ($resources as $resource) {
            if ($resource !== 'self' && !$this->resources->exists($resource)) {
                throw Refusal::forbidden('not_allowed', 'This route asks for a right that does not exist.');
            }
        }
        if ($resources === [] || !$this->authorization->isAllowed($resources)) {
            throw new AuthorizationException(__('The caller has not the right to do this.'));
        }
    }
}
