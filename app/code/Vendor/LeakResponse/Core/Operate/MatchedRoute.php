<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** A request that fits its route: which service answers it, which rights it needs and what it is given. */
class MatchedRoute
{
    /**
     * @param string $path pattern of the route, for records
     * @param string $service class name of the interface in Api
     * @param list<string> $resources ACL ids, all needed; `self` stands for the signed-in shopper
     * @param list<string> $forced parameters the host sets itself (`customerId`), never taken from the request
     * @param array<string, mixed> $params checked values by parameter name: scalars, null, lists, objects of Core
     * @param list<string> $order parameter names in the order of the call
     */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly string $service,
        public readonly string $call,
        public readonly array $resources,
        public readonly array $forced,
        public readonly array $params,
        private readonly array $order,
    ) {
    }

    /**
     * What to call the service with. A parameter that was left out is left out here as well, so its default holds.
     *
     * @param array<string, mixed> $forced values for `$this->forced`
     * @return array<string, mixed> named arguments: `$service->execute(...$route->arguments())`
     */
    public function arguments(array $forced = []): array
    {
        $known = array_intersect_key($forced, array_flip($this->forced)) + $this->params;
        $arguments = [];
        foreach ($this->order as $name) {
            if (array_key_exists($name, $known)) {
                $arguments[$name] = $known[$name];
            }
        }
        return $arguments;
    }
}
