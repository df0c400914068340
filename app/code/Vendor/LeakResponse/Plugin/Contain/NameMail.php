<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Mail\Template\TransportBuilder;
use Magento\Framework\Mail\TransportInterface;
use Vendor\LeakResponse\Model\Contain\MailNames;

/** Remembers the template of a mail until it is sent. */
class NameMail
{
    public function __construct(private readonly MailNames $names)
    {
    }

    public function afterSetTemplateIdentifier(TransportBuilder $subject, mixed $result, mixed $templateIdentifier = ''): mixed
    {
        $this->names->asks($subject, is_scalar($templateIdentifier) ? (string) $templateIdentifier : '');
        return $result;
    }

    public function afterGetTransport(TransportBuilder $subject, TransportInterface $result): TransportInterface
    {
        $this->names->makes($subject, $result);
        return $result;
    }
}
