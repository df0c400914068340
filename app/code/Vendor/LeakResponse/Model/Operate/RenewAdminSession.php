<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Backend\App\ConfigInterface as AdminSettings;
use Magento\Backend\Model\Auth\Session;
use Magento\Framework\Session\Config\ConfigInterface;
use Magento\Framework\Stdlib\Cookie\CookieMetadataFactory;
use Magento\Framework\Stdlib\CookieManagerInterface;

/**
 * Gives the acting admin a session under a new id and destroys the old one at once.
 *
 * Core's `regenerateId()` leaves the old session behind with a pointer to the new one, so a copied cookie would follow us.
 */
class RenewAdminSession
{
    public function __construct(
        private readonly Session $session,
        private readonly ConfigInterface $config,
        private readonly AdminSettings $settings,
        private readonly CookieManagerInterface $cookies,
        private readonly CookieMetadataFactory $metadata,
    ) {
    }

    public function renew(): void
    {
        if (session_status() !== PHP_SESSION_ACTIVE || !session_regenerate_id(true)) {
            return;
        }
        $metadata = $this->metadata->createPublicCookieMetadata()
            ->setPath($this->config->getCookiePath())
            ->setDomain($this->config->getCookieDomain())
            ->setDuration((int) $this->settings->getValue(Session::XML_PATH_SESSION_LIFETIME))
            ->setSecure($this->config->getCookieSecure())
            ->setHttpOnly($this->config->getCookieHttpOnly())
            ->setSameSite($this->config->getCookieSameSite());
        // The prolonging of this request has sent the old id already; the last cookie of a name wins.
        $this->cookies->setPublicCookie($this->session->getName(), (string) session_id(), $metadata);
    }
}
