<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: the mails of the shop. */
interface Mails
{
    /**
     * Hand a mail on that was kept.
     *
     * @param string $content as the host gave it to `HeldMails::keep`
     * @throws MailNotSent when it may or may not have left
     */
    public function send(string $content): void;

    /**
     * A mail to nobody must be kept, one of this module must not.
     *
     * @return list<ProbeView>
     */
    public function attempt(): array;
}
