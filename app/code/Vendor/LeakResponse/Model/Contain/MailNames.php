<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\Mail\Template\TransportBuilder;
use Magento\Framework\Mail\TransportInterface;
use Magento\Store\Model\ScopeInterface;
use WeakMap;

/** Which template a mail was made from: core forgets it before the mail is sent. */
class MailNames
{
    /** Settings that name the templates of mails with a link to set a password. */
    private const RESET_LINKS = [
        'customer/password/forgot_email_template',
        'customer/password/remind_email_template',
        'admin/emails/forgot_email_template',
    ];

    /** @var WeakMap<TransportBuilder, string> */
    private WeakMap $asked;

    /** @var WeakMap<TransportInterface, string> */
    private WeakMap $made;

    public function __construct(private readonly ScopeConfigInterface $config)
    {
        $this->asked = new WeakMap();
        $this->made = new WeakMap();
    }

    public function asks(TransportBuilder $builder, string $template): void
    {
        $this->asked[$builder] = $template;
    }

    public function makes(TransportBuilder $builder, TransportInterface $mail): void
    {
        $this->name($mail, $this->asked[$builder] ?? '');
        unset($this->asked[$builder]);
    }

    public function name(TransportInterface $mail, string $template): void
    {
        $this->made[$mail] = $template;
    }

    public function of(TransportInterface $mail): string
    {
        return $this->made[$mail] ?? '';
    }

    public function isResetLink(string $template): bool
    {
        foreach ($template === '' ? [] : self::RESET_LINKS as $path) {
            $ofStore = (string) $this->config->getValue($path, ScopeInterface::SCOPE_STORE);
            if ($template === $ofStore || $template === (string) $this->config->getValue($path)) {
                return true;
            }
        }
        return false;
    }
}
