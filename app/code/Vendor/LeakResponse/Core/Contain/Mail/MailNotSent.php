<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use RuntimeException;

/** The mail server did not say that it took the mail. Its words may quote addresses: they are not kept. */
class MailNotSent extends RuntimeException
{
    public function __construct()
    {
        parent::__construct('The mail server did not take the mail.');
    }
}
