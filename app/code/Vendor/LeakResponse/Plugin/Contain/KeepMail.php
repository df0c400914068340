<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Exception\MailException;
use Magento\Framework\Mail\EmailMessageInterface;
use Magento\Framework\Mail\TransportInterface;
use Magento\Store\Model\StoreManagerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Mail\HeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\MailGate;
use Vendor\LeakResponse\Model\Contain\MailNames;
use Vendor\LeakResponse\Model\Contain\MailText;

/** Ahead of every other plugin of the transport: a mail that waits reaches none of them before it is released. */
class KeepMail
{
    public function __construct(
        private readonly MailGate $gate,
        private readonly MailNames $names,
        private readonly MailText $texts,
        private readonly HeldMails $held,
        private readonly StoreManagerInterface $stores,
    ) {
    }

    /** @throws MailException when it can be neither sent nor kept: the sender learns that it was not sent */
    public function aroundSendMessage(TransportInterface $subject, callable $proceed): void
    {
        $template = $this->names->of($subject);
        if (!$this->gate->isHeld($template, $this->names->isResetLink($template))) {
            $proceed();
            return;
        }
        try {
            $message = $subject->getMessage();
            if (!$message instanceof EmailMessageInterface) {
                throw new MailException(__('Unable to send mail. Please try again later.'));
            }
            $recipients = count($message->getTo()) + count($message->getCc() ?? []) + count($message->getBcc() ?? []);
            $this->held->keep($template, $recipients, $this->texts->write($message, (int) $this->stores->getStore()->getId()));
        } catch (Throwable) {
            // Whatever went wrong may quote the mail.
            throw new MailException(__('Unable to send mail. Please try again later.'));
        }
    }
}
