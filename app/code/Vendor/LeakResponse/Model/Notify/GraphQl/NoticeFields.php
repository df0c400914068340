<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify\GraphQl;

use Vendor\LeakResponse\Api\Data\MyNoticeInterface;

/** A notice as the GraphQL schema names its fields. */
class NoticeFields
{
    /** @return array<string, int|string|string[]|null> */
    public static function of(MyNoticeInterface $notice): array
    {
        return [
            'id' => $notice->getId(),
            'locale' => $notice->getLocale(),
            'dir' => $notice->getDir(),
            'title' => $notice->getTitle(),
            'body' => $notice->getBody(),
            'advice' => $notice->getAdvice(),
            'published_at' => $notice->getPublishedAt(),
            'acknowledged_at' => $notice->getAcknowledgedAt(),
        ];
    }
}
