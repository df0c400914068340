<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\PageCache\Version;
use Magento\Framework\App\Response\Http;
use Magento\Framework\Stdlib\CookieManagerInterface;
use Magento\Framework\Stdlib\Cookie\CookieMetadata;
use Magento\Framework\Stdlib\Cookie\CookieMetadataFactory;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;

/**
 * Sends the browser of an ended session on as a guest: a new session id, and no cookie that still looks signed in.
 *
 * Core's `regenerateId()` leaves the old session behind with a pointer to the new one; here the old one is destroyed.
 */
class EndedSession
{
    /** Core's JavaScript drops its copies of private content when this cookie is missing. */
    private const BROWSER_CACHE = 'mage-cache-sessid';

    public function __construct(
        private readonly SessionGate $gate,
        private readonly CookieManagerInterface $cookies,
        private readonly CookieMetadataFactory $metadata,
    ) {
    }

    /** @return string the id the session goes on under */
    public function renew(): string
    {
        $old = (string) session_id();
        if (session_status() !== PHP_SESSION_ACTIVE || headers_sent()) {
            return $old;
        }
        session_regenerate_id(true);
        $this->gate->forget($old);
        $this->sendId();
        $this->sendGuestLook();
        return (string) session_id();
    }

    private function sendId(): void
    {
        $name = (string) session_name();
        $settings = session_get_cookie_params();
        $metadata = $this->metadata->createPublicCookieMetadata()
            ->setPath($settings['path'])
            ->setDomain($settings['domain'])
            ->setSecure($settings['secure'])
            ->setHttpOnly($settings['httponly'])
            ->setSameSite($settings['samesite'] ?: 'Lax');
        if ($settings['lifetime'] > 0) {
            $metadata->setDuration($settings['lifetime']);
        }
        $this->cookies->setPublicCookie($name, (string) session_id(), $metadata);
        // Core renews the cookie from the request's value: it must not send the old id after us.
        $_COOKIE[$name] = (string) session_id();
    }

    private function sendGuestLook(): void
    {
        $atRoot = [CookieMetadata::KEY_PATH => '/'];
        if ($this->cookies->getCookie(Http::COOKIE_VARY_STRING) !== null) {
            $this->cookies->deleteCookie(
                Http::COOKIE_VARY_STRING,
                $this->metadata->createSensitiveCookieMetadata()->setPath('/')
            );
        }
        if ($this->cookies->getCookie(self::BROWSER_CACHE) !== null) {
            $this->cookies->deleteCookie(self::BROWSER_CACHE, $this->metadata->createCookieMetadata($atRoot));
        }
        if ($this->cookies->getCookie(Version::COOKIE_NAME) !== null) {
            $this->cookies->setPublicCookie(
                Version::COOKIE_NAME,
                bin2hex(random_bytes(16)),
                $this->metadata->createPublicCookieMetadata($atRoot)
                    ->setDuration(Version::COOKIE_PERIOD)
                    ->setSecure((bool) session_get_cookie_params()['secure'])
                    ->setHttpOnly(false)
                    ->setSameSite('Lax')
            );
        }
    }
}
