<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Model\Record\ActingNow;
use Vendor\LeakResponse\Model\Record\Touches;

/**
 * Logins. Events carry passwords and names: only ids are taken out of them.
 */
class TellLogin implements ObserverInterface
{
    public function __construct(
        private readonly Touches $touches,
        private readonly ActingNow $now,
        private readonly State $state,
    ) {
    }

    public function execute(Observer $observer): void
    {
        $event = $observer->getEvent();
        match ((string) $event->getName()) {
            'customer_login' => $this->customer($event->getData('customer'), 'account.login_succeeded'),
            'customer_logout' => $this->customer($event->getData('customer'), 'account.logged_out'),
            'backend_auth_user_login_success' => $this->admin($event->getData('user'), true),
            'backend_auth_user_login_failed' => $this->admin(null, false),
            'admin_user_authenticate_after' => $this->isPanel() ? null
                : $this->admin($event->getData('user'), (bool) $event->getData('result')),
            default => null,
        };
    }

    private function customer(mixed $customer, string $type): void
    {
        $id = is_object($customer) && method_exists($customer, 'getId') ? (string) $customer->getId() : '';
        $data = ['entity' => 'customer', 'id' => $id];
        $this->touches->note($type, $data, new Actor('customer', $id, 'none', $this->door()));
    }

    private function admin(mixed $user, bool $isIn): void
    {
        $id = is_object($user) && method_exists($user, 'getId') ? (string) $user->getId() : '';
        if ($isIn) {
            $as = new Actor('admin', $id, 'none', $this->door());
            $this->touches->note('admin.login_succeeded', ['entity' => 'admin', 'id' => $id], $as);
            return;
        }
        // Attempts differ by nothing: each of them counts.
        $this->touches->note('admin.login_failed', $id === '' ? [] : ['entity' => 'admin', 'id' => $id]);
    }

    private function door(): string
    {
        return $this->now->actor()?->door() ?? 'unknown';
    }

    private function isPanel(): bool
    {
        try {
            return $this->state->getAreaCode() === Area::AREA_ADMINHTML;
        } catch (Throwable) {
            return false;
        }
    }
}
