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
     * @lr-range noticeId 1 4294967295
     * @lr-pattern contentHash ^[0-9a-f]{64}$
     * @lr-pattern idempotencyKey ^[A-Za-z0-9._:-]{8,64}$
     * @lr-length stepUp 0 128
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
