<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Mail\HeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\MailGate;
use Vendor\LeakResponse\Core\Contain\Mail\MailNotSent;
use Vendor\LeakResponse\Core\Contain\Mail\Mails;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** A shop that writes mails and a mail server that takes them, or not. */
class FakeMails implements Mails
{
    /** @var list<string> what the mail server took */
    public array $left = [];
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;
    public bool $isServerDown = false;

    /** @param Closure(): MailGate $gate as another request has it */
    public function __construct(private readonly Closure $gate, private readonly HeldMails $held)
    {
    }

    /** The shop writes a mail. */
    public function write(string $content, string $template = 'sales_email_order_template', bool $isResetLink = false): void
    {
        if (!$this->sabotaged && ($this->gate)()->isHeld($template, $isResetLink)) {
            $this->held->keep($template, 1, $content);
        } else {
            $this->left[] = $content;
        }
    }

    public function send(string $content): void
    {
        if ($this->isServerDown) {
            throw new MailNotSent();
        }
        $this->left[] = $content;
    }

    public function attempt(): array
    {
        $this->write('to nobody', 'trial');
        $isKept = $this->held->forget('trial') === 1;
        $this->left = array_values(array_diff($this->left, ['to nobody']));
        return [new ProbeView('mail', 'canary', 'in_process', 1, $isKept ? 1 : 0, '')];
    }
}
