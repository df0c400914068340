<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use LeakResponse\Sandbox\Wiring\Container;
use Vendor\LeakResponse\Core\Approve\QuietGate;
use Vendor\LeakResponse\Core\Operate\RequestSchema;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Calls one of our services for REST and for the panel's bridge: rights, the check of the raw request, the answer. */
class CallService
{
    public function __construct(
        private readonly RouteTable $routes,
        private readonly RequestSchema $schema,
        private readonly Container $container,
        private readonly ApiAnswer $answer,
        private readonly QuietGate $quiet,
    ) {
    }

    /**
     * @param array<mixed> $query
     * @throws Refusal
     */
    public function call(Actor $actor, string $method, string $path, string $body, array $query): mixed
    {
        [$route] = $this->routes->match($method, $path);
        $this->refuseWithoutRight($actor, $route['resources']);
        $matched = $this->schema->check($method, $path, $body, $query);
        /** @var class-string $contract named in the generated file, checked by a test */
        $contract = $matched->service;
        $service = $this->container->get($contract);
        $forced = $actor->kind() === 'customer' ? ['customerId' => (int) $actor->id()] : [];
        $arguments = $matched->arguments($forced);
        $this->quiet->check($arguments);
        return $this->answer->of($service->{$matched->call}(...$arguments));
    }

    /**
     * @param list<string> $resources
     * @throws Refusal
     */
    private function refuseWithoutRight(Actor $actor, array $resources): void
    {
        $needsCustomer = in_array('self', $resources, true);
        if ($actor->kind() === 'anonymous' || ($needsCustomer && $actor->kind() !== 'customer')) {
            throw new Refusal('not_signed_in', 'Sign in or sign the request.', '', 401);
        }
        foreach (array_diff($resources, ['self']) as $resource) {
            if (!$actor->may($resource)) {
                throw Refusal::forbidden('not_allowed', 'The caller has not the right to do this.');
            }
        }
        if ($resources === []) {
            throw Refusal::forbidden('not_allowed', 'This route is for nobody.');
        }
    }
}
