<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Stops what one person alone has begun, with the code of the mail: whoever reads that mail need not have an account. */
class StopApproval
{
    public function __construct(
        private readonly Connection $connection,
        private readonly ApprovalTable $approvals,
        private readonly SingleControl $single,
        private readonly Recorder $recorder,
    ) {
    }

    /** @throws Refusal stop_code_wrong (403), whatever was wrong about it */
    public function stop(string $approvalId, string $code, Actor $actor): void
    {
        $this->connection->transaction(function () use ($approvalId, $code, $actor): void {
            $approval = $this->approvals->byId($approvalId, true);
            if ($approval === null || $approval->state !== Approval::DELAYED || !$this->single->isStop($approval, $code)) {
                $this->recorder->note('approval.refused', $actor, ['code' => 'stop_code_wrong']);
                throw Refusal::forbidden('stop_code_wrong', 'This code stops nothing: it is wrong, or it is over.');
            }
            $stopped = $approval->with(['state' => Approval::STOPPED]);
            $this->approvals->change($stopped);
            $this->recorder->record('approval.stopped', $actor, $stopped->facts());
        });
    }
}
