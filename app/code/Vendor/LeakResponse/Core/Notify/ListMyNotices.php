<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\ListMyNoticesInterface;

/** What the account page shows a shopper; handing it out counts as shown, once for each notice. */
class ListMyNotices implements ListMyNoticesInterface
{
    public function __construct(private readonly MyNotices $mine, private readonly MarkRead $marks)
    {
    }

    /** @return list<MyNoticeView> */
    public function execute(int $customerId): array
    {
        $notices = $this->mine->of($customerId);
        $this->marks->shown($customerId, array_map(static fn (MyNoticeView $notice): int => $notice->getId(), $notices));
        return $notices;
    }
}
