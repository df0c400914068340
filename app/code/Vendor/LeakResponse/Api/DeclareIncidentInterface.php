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
     * @param bool $quiet
     * @lr-enum noticed customer_export admin_account skimmer told_by_someone ransom_note lost_device other unknown
     * @lr-pattern noticedAt ^(unknown|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2}))$
     * @lr-enum ongoing yes no unknown
     * @lr-pattern idempotencyKey ^[A-Za-z0-9._:-]{8,64}$
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $noticed,
        string $noticedAt,
        string $ongoing,
        ScopeInterface $scope,
        string $idempotencyKey,
        bool $quiet = false
    ): IncidentInterface;
}
