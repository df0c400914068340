<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\ViewModel\Notify;

use Magento\Customer\Model\Url;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Vendor\LeakResponse\Core\Notify\EndedPasswords;
use Vendor\LeakResponse\Model\Notify\ShopDate;

/** The message of the login page and the checkout while a password epoch stands. */
class PasswordNews implements ArgumentInterface
{
    private const TOLD = 'leakresponse/notify/password_news';

    public function __construct(
        private readonly EndedPasswords $ended,
        private readonly ShopDate $dates,
        private readonly Url $url,
        private readonly ScopeConfigInterface $config,
    ) {
    }

    public function endedOn(): ?string
    {
        $at = $this->config->isSetFlag(self::TOLD) ? $this->ended->lastAt() : null;
        return $at === null ? null : $this->dates->day($at);
    }

    public function resetUrl(): string
    {
        return $this->url->getForgotPasswordUrl();
    }
}
