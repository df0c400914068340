<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Api\Data\HeldMailPageInterface;
use Vendor\LeakResponse\Api\ListHeldMailsInterface;

/** Lists mails that wait. */
class ListHeldMails implements ListHeldMailsInterface
{
    public function __construct(private readonly HeldMails $held)
    {
    }

    public function execute(string $after, int $limit): HeldMailPageInterface
    {
        return HeldMailPageView::of($this->held, (int) $after, max(1, min(100, $limit)));
    }
}
