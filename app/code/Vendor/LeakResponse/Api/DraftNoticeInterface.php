<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\Data\NoticeTextInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/**
 * Write a draft of an account notice.
 *
 * @api
 */
interface DraftNoticeInterface
{
    /**
     * Write a draft of an account notice.
     *
     * @param int $incidentId
     * @param \Vendor\LeakResponse\Api\Data\ScopeInterface $scope
     * @param \Vendor\LeakResponse\Api\Data\NoticeTextInterface[] $texts
     * @param string $idempotencyKey
     * @lr-range incidentId 1 4294967295
     * @lr-items texts 1 30
     * @lr-pattern idempotencyKey ^[A-Za-z0-9._:-]{8,64}$
     * @return \Vendor\LeakResponse\Api\Data\NoticeInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        int $incidentId,
        ScopeInterface $scope,
        array $texts,
        string $idempotencyKey
    ): NoticeInterface;
}
