<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\ListApprovalsInterface;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** Requests that wait, without those of incidents that are hidden from the caller. */
class ListApprovals implements ListApprovalsInterface
{
    public function __construct(
        private readonly ApprovalViews $views,
        private readonly Sight $sight,
        private readonly CurrentActor $actor,
    ) {
    }

    /** @return list<ApprovalInterface> */
    public function execute(): array
    {
        $hidden = $this->sight->hidden();
        return array_values(array_filter(
            $this->views->open($this->actor->current()),
            static fn (ApprovalView $one): bool => !in_array($one->getIncidentId(), $hidden, true)
        ));
    }
}
