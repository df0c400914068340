<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Backend\App\ConfigInterface;
use Magento\Backend\Model\Auth\Session;
use Magento\User\Model\User;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Model\Shared\OurResources;

/** What the panel may know about the admin session it runs in. */
class PanelSession
{
    public function __construct(
        private readonly Session $session,
        private readonly ConfigInterface $config,
        private readonly OurResources $resources,
        private readonly Clock $clock,
        private readonly SecondFactor $secondFactor,
    ) {
    }

    /** @return list<string> */
    public function rights(): array
    {
        return $this->resources->granted(fn (string $id): bool => $this->session->isAllowed($id));
    }

    /** Whether a code is asked with the password. */
    public function asksCode(): bool
    {
        $user = $this->session->getUser();
        return $user instanceof User && $this->secondFactor->asksCode($user);
    }

    /** UTC, RFC 3339. Every call through the bridge moves it on. */
    public function endsAt(): string
    {
        $seconds = (int) $this->config->getValue(Session::XML_PATH_SESSION_LIFETIME);
        return $this->clock->now()->modify("+{$seconds} seconds")->format('Y-m-d\TH:i:s\Z');
    }
}
