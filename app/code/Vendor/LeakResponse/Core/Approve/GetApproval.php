<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\GetApprovalInterface;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** One request with what it is about. */
class GetApproval implements GetApprovalInterface
{
    public function __construct(private readonly ApprovalViews $views, private readonly CurrentActor $actor)
    {
    }

    public function execute(string $approvalId): ApprovalInterface
    {
        $viewer = $this->actor->current();
        return $this->views->show($this->views->find($approvalId, $viewer), $viewer);
    }
}
