<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Magento\Webapi\Model\ServiceMetadata;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/** SOAP knows neither our input check nor request signatures: our services are not there. */
class HideFromSoap
{
    /**
     * @param array<string, array<string, mixed>> $services
     * @return array<string, array<string, mixed>>
     */
    public function afterGetServicesConfig(ServiceMetadata $subject, array $services): array
    {
        return array_filter(
            $services,
            static fn (array $service): bool => !OurRoute::isOurs((string) ($service[ServiceMetadata::KEY_CLASS] ?? ''))
        );
    }
}
