<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/**
 * Declare an incident. Changes nothing in the shop.
 *
 * @api
 */
interface DeclareIncidentInterface
{
    /**
     * Declare an incident. Changes nothing in the shop.
     *
     * @param string $noticed
     * @param string $noticedAt
     * @param string $ongoing
     * @param \Vendor\LeakResponse\Api\Data\ScopeInterface $scope
     * @param string $idempotencyKey
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $noticed,
        string $noticedAt,
        string $ongoing,
        ScopeInterface $scope,
        string $idempotencyKey
    ): IncidentInterface;
}
