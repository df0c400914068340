<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\Request\Http;
use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;
use Vendor\LeakResponse\Core\Contain\Access\ClientAddress;

/** Where a request of Magento comes from. What is trusted and what is spared is set on the shell, in env.php. */
class RequestAddress implements CallerAddress
{
    public function __construct(
        private readonly Http $request,
        private readonly DeploymentConfig $deployment,
    ) {
    }

    public function current(): string
    {
        return PHP_SAPI === 'cli' ? '' : $this->of($this->request);
    }

    public function of(Http $request): string
    {
        return ClientAddress::of(
            (string) $request->getServer('REMOTE_ADDR'),
            (string) $request->getServer('HTTP_X_FORWARDED_FOR'),
            $this->list('trusted_proxies')
        );
    }

    public function neverBlock(): array
    {
        return $this->list('never_block');
    }

    /** @return list<string> */
    private function list(string $name): array
    {
        $named = $this->deployment->get("leakresponse/{$name}");
        return is_array($named) ? array_values(array_filter($named, is_string(...))) : [];
    }
}
