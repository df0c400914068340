<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\NoticeInterface;

/**
 * Show a drafted notice in the accounts of its scope. Bound to the content hash.
 *
 * @api
 */
interface PublishNoticeInterface
{
    /**
     * Show a drafted notice in the accounts of its scope. Bound to the content hash.
     *
     * @param int $noticeId
     * @param string $contentHash
     * @param string $idempotencyKey
     * @param string|null $stepUp
     * @return \Vendor\LeakResponse\Api\Data\NoticeInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        int $noticeId,
        string $contentHash,
        string $idempotencyKey,
        ?string $stepUp = null
    ): NoticeInterface;
}
