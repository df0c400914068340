<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\ViewModel\Contain;

use DateTime;
use IntlDateFormatter;
use Magento\Backend\Model\Auth\Session;
use Magento\Framework\Stdlib\DateTime\TimezoneInterface;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Throwable;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Contain\Switches\Contained;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Operate\BannerWords;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * The banner of every admin page while something is contained. It is no matter of rights: whoever is signed in sees that it is there,
 * only how much it says depends on them. No setting turns it off.
 */
class StateBanner implements ArgumentInterface
{
    private const RESPONDER = 'Vendor_LeakResponse::control_room';

    /** @var array{title: string, lines: list<string>, link: string}|null */
    private ?array $words = null;
    private bool $isRead = false;

    public function __construct(
        private readonly ReadContained $contained,
        private readonly BannerWords $says,
        private readonly Session $session,
        private readonly TimezoneInterface $times,
        private readonly Sight $sight,
    ) {
    }

    /**
     * Read once a request.
     *
     * @return array{title: string, lines: list<string>, link: string}|null null when nothing is to be said, or nobody is signed in
     */
    public function words(): ?array
    {
        if (!$this->isRead) {
            $this->words = $this->session->isLoggedIn() ? $this->read() : null;
            $this->isRead = true;
        }
        return $this->words;
    }

    /** @return array{title: string, lines: list<string>, link: string}|null */
    private function read(): ?array
    {
        try {
            $contained = $this->contained->read();
        } catch (Throwable) {
            // Keys or tables that cannot be read: not knowing is said, and no page of the admin breaks over it.
            $contained = new Contained([], false);
        }
        return $this->says->of(
            $contained,
            $this->isResponder(),
            static fn (string $phrase): string => (string) __($phrase),
            $this->time(...),
            $this->contact()
        );
    }

    /** A right of the shop, and a place on the roster once there is one. What cannot be read makes nobody a responder. */
    private function isResponder(): bool
    {
        $user = $this->session->getUser();
        try {
            return $user !== null && $this->sight->isResponder(
                new Actor('admin', (string) $user->getId(), 'session', 'panel'),
                $this->session->isAllowed(self::RESPONDER)
            );
        } catch (Throwable) {
            return false;
        }
    }

    private function contact(): string
    {
        try {
            return $this->sight->contact();
        } catch (Throwable) {
            return '';
        }
    }

    private function time(int $micros): string
    {
        $at = new DateTime('@' . intdiv($micros, 1000000));
        $words = $this->times->formatDateTime($at, IntlDateFormatter::MEDIUM, IntlDateFormatter::SHORT);
        return "{$words} ({$this->times->getConfigTimezone()})";
    }
}
