<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;

/**
 * After the lift: what was kept goes out in its order, each mail at most once. A mail is taken out before it is sent; whoever dies
 * in between leaves one that nobody sends again by itself, and that is counted.
 */
class ReleaseMail
{
    private const LOST_AFTER_SECONDS = 600;

    public function __construct(
        private readonly MailGate $gate,
        private readonly HeldMails $held,
        private readonly Mails $mails,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return array{sent: int, unsure: int} */
    public function release(int $seconds): array
    {
        $done = ['sent' => 0, 'unsure' => $this->held->settleLost(self::LOST_AFTER_SECONDS)];
        $end = $this->clock->now()->getTimestamp() + $seconds;
        while ($done['unsure'] === 0 && $this->clock->now()->getTimestamp() < $end && !$this->gate->isOn()) {
            $id = $this->held->take();
            if ($id === null) {
                break;
            }
            $done[$this->send($id) ? 'sent' : 'unsure']++;
        }
        if ($done['sent'] + $done['unsure'] > 0) {
            $left = $this->held->counts()[HeldMails::KEPT] ?? 0;
            $this->recorder->record('mail.released', new Actor('system', 'mail', 'job', 'cron'), $done + ['left' => $left]);
        }
        return $done;
    }

    private function send(int $id): bool
    {
        $content = $this->held->content($id);
        try {
            $this->mails->send($content ?? throw new MailNotSent());
        } catch (MailNotSent) {
            $this->held->settle($id, HeldMails::UNSURE);
            return false;
        }
        $this->held->settle($id, HeldMails::SENT);
        return true;
    }
}
