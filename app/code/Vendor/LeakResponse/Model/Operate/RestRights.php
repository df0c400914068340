<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\Exception\AuthorizationException;
use Magento\Framework\Webapi\Authorization;
use Magento\Framework\Webapi\Rest\Request;
use Magento\Webapi\Controller\Rest\ParamsOverrider;
use Magento\Webapi\Controller\Rest\Router;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\OurResources;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/** May the caller use this route? By default not: the route must be ours, and every right it asks for must exist. */
class RestRights
{
    public function __construct(
        private readonly Router $router,
        private readonly Authorization $authorization,
        private readonly OurResources $resources,
        private readonly ParamsOverrider $overrider,
    ) {
    }

    /**
     * @return array<string, mixed> parameters that the host sets: the signed-in shopper's id
     * @throws Refusal
     * @throws AuthorizationException
     */
    public function check(Request $request): array
    {
        $route = $this->router->match($request);
        if (!OurRoute::isOurs($route->getServiceClass())) {
            throw new Refusal('unknown_route', 'There is no such route.', '', 404);
        }
        $this->refuseWithoutRight($route->getAclResources());
        $forced = $this->overrider->override([], $route->getParameters());
        if (in_array(null, $forced, true)) {
            // "self" is no id of the ACL, so a role with all rights passes it; but no shopper stands behind it.
            throw Refusal::forbidden('not_allowed', 'This route is for signed-in shoppers.');
        }
        return $forced;
    }

    /**
     * An id that acl.xml does not know is refused, where core would let a role with all rights in.
     *
     * @param string[] $resources
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
