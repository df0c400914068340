<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\Mail\TransportInterfaceFactory;
use Magento\Store\Model\StoreManagerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Mail\HeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\MailGate;
use Vendor\LeakResponse\Core\Contain\Mail\MailNotSent;
use Vendor\LeakResponse\Core\Contain\Mail\Mails;
use Vendor\LeakResponse\Model\Contain\Canary\Tally;

/** The mails of this shop, by the transport that core would use for them in their store view. */
class ShopMails implements Mails
{
    /** Of the mail of the proof, which goes to nobody. */
    private const TRIAL = 'lr_trial';
    private const NOBODY = '{"store":0,"subject":"","encoding":"utf-8","to":[["canary@leakresponse.invalid",""]],'
        . '"from":[["canary@leakresponse.invalid",""]],"parts":[{"content":"LQ==","type":"text/plain"}]}';

    public function __construct(
        private readonly TransportInterfaceFactory $transports,
        private readonly StoreManagerInterface $stores,
        private readonly MailText $texts,
        private readonly MailNames $names,
        private readonly HeldMails $held,
        private readonly MailGate $gate,
    ) {
    }

    public function send(string $content): void
    {
        $before = $this->stores->getStore()->getId();
        try {
            // The mail server is a setting of the store view.
            $this->stores->setCurrentStore($this->texts->storeId($content));
            $this->transports->create(['message' => $this->texts->message($content)])->sendMessage();
        } catch (Throwable) {
            // Words of a mail server, and of core about it, can quote addresses.
            throw new MailNotSent();
        } finally {
            $this->stores->setCurrentStore($before);
        }
    }

    public function attempt(): array
    {
        $tally = new Tally();
        $tally->canary('mail', 'in_process', $this->leaves());
        $tally->control('own_mail', 'in_process', !$this->gate->isHeld('leakresponse_', false));
        return $tally->probes();
    }

    /** A mail to an address that cannot exist, by the shop's own transport. */
    private function leaves(): bool
    {
        $transport = $this->transports->create(['message' => $this->texts->message(self::NOBODY)]);
        $this->names->name($transport, self::TRIAL);
        $this->held->forget(self::TRIAL);
        try {
            $transport->sendMessage();
        } catch (Throwable) {
            return true;
        }
        return $this->held->forget(self::TRIAL) === 0;
    }
}
