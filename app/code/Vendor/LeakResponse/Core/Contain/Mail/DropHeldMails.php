<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Api\Data\HeldMailPageInterface;
use Vendor\LeakResponse\Api\DropHeldMailsInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** A person throws mails away that wait. All that are named or none; what was sent meanwhile is not there any more. */
class DropHeldMails implements DropHeldMailsInterface
{
    private const SHOWN = 100;

    public function __construct(
        private readonly HeldMails $held,
        private readonly Connection $connection,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    public function execute(array $ids, string $reason, ?string $stepUp = null): HeldMailPageInterface
    {
        $actor = $this->actor->current();
        if (!$actor->may('Vendor_LeakResponse::contain_' . HoldMail::CODE)) {
            throw Refusal::forbidden('not_allowed', 'You may look at mails that wait, but not drop them.');
        }
        $reason = ReasonCheck::check($reason);
        $ids = array_values(array_unique(array_map(intval(...), $ids)));
        sort($ids);
        $this->proof->allowWriting($actor);
        $this->connection->transaction(function () use ($ids, $reason, $stepUp, $actor): void {
            $this->proof->allowChange($actor, hash('sha256', implode(',', $ids) . ':drop'), $stepUp);
            if (count($this->held->drop($ids)) !== count($ids)) {
                throw Refusal::conflict('mail_gone', 'ids', 'One of these mails does not wait any more: look again. Nothing was dropped.');
            }
            $this->recorder->record('mail.dropped', $actor, ['ids' => $ids, 'reason' => $reason]);
        });
        return HeldMailPageView::of($this->held, 0, self::SHOWN);
    }
}
