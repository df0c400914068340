<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\Probe;

/**
 * Would the shop send a reset mail at all? `system/smtp/disable` drops every mail without a word.
 * That a mail arrives cannot be seen from here, and this probe does not say so.
 */
class MailProbe implements Probe
{
    private const DISABLED = 'system/smtp/disable';
    private const SENDER = 'trans_email/ident_support/email';

    public function __construct(private readonly ScopeConfigInterface $config)
    {
    }

    public function code(): string
    {
        return 'mail';
    }

    public function look(): Finding
    {
        if ($this->config->isSetFlag(self::DISABLED)) {
            return Finding::fail('switched_off');
        }
        $sender = (string) $this->config->getValue(self::SENDER);
        return str_ends_with($sender, '@example.com') || $sender === ''
            ? Finding::warn('no_sender')
            : Finding::ok();
    }
}
