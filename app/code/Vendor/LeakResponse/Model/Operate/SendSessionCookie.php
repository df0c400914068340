<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Backend\App\ConfigInterface as AdminSettings;
use Magento\Backend\Model\Auth\Session;
use Magento\Framework\Session\Config\ConfigInterface;
use Magento\Framework\Stdlib\CookieManagerInterface;
use Magento\Framework\Stdlib\Cookie\CookieMetadataFactory;

/** Sends the id of the running admin session. Core has sent the request's own id before; the last cookie of a name counts. */
class SendSessionCookie
{
    public function __construct(
        private readonly ConfigInterface $config,
        private readonly AdminSettings $settings,
        private readonly CookieManagerInterface $cookies,
        private readonly CookieMetadataFactory $metadata,
    ) {
    }

    public function send(): void
    {
        $metadata = $this->metadata->createPublicCookieMetadata()
            ->setPath($this->config->getCookiePath())
            ->setDomain($this->config->getCookieDomain())
            ->setDuration((int) $this->settings->getValue(Session::XML_PATH_SESSION_LIFETIME))
            ->setSecure($this->config->getCookieSecure())
            ->setHttpOnly($this->config->getCookieHttpOnly())
            ->setSameSite($this->config->getCookieSameSite());
        $this->cookies->setPublicCookie((string) session_name(), (string) session_id(), $metadata);
    }
}
