<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\Webapi\ServiceOutputProcessor;
use Vendor\LeakResponse\Core\Approve\QuietGate;
use Vendor\LeakResponse\Core\Operate\RequestSchema;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\OurResources;

/** Calls one of our routes inside the panel: the same check of the raw request, the same rights, the same answer as REST. */
class CallService
{
    public function __construct(
        private readonly RequestSchema $schema,
        private readonly OurResources $resources,
        private readonly ObjectManagerInterface $objects,
        private readonly ServiceOutputProcessor $output,
        private readonly QuietGate $quiet,
    ) {
    }

    /**
     * @param string|null $body raw JSON
     * @param callable(string): bool $isAllowed
     * @return array<mixed>
     * @throws Refusal
     */
    public function call(string $method, string $path, ?string $body, callable $isAllowed): array
    {
        parse_str((string) parse_url($path, PHP_URL_QUERY), $query);
        $address = explode('?', $path, 2)[0];
        $this->refuseWithoutRight($this->schema->rights($method, $address), $isAllowed);
        $route = $this->schema->check($method, $address, (string) $body, $query);
        $this->quiet->check($route->arguments());
        $service = $this->objects->get($route->service);
        $answer = $service->{$route->call}(...$route->arguments());
        return (array) $this->output->process($answer, $route->service, $route->call);
    }

    /**
     * @param list<string> $resources
     * @param callable(string): bool $isAllowed
     */
    private function refuseWithoutRight(array $resources, callable $isAllowed): void
    {
        foreach ($resources as $resource) {
            // An all-access role is allowed "self" and any id Magento does not know, so ours must exist first.
            if (!$this->resources->exists($resource) || !$isAllowed($resource)) {
                throw Refusal::forbidden('not_allowed', 'Your role does not allow this.');
            }
        }
        if ($resources === []) {
            throw Refusal::forbidden('not_allowed', 'This route is for nobody.');
        }
    }
}
