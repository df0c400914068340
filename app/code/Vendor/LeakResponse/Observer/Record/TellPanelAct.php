<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Framework\App\Request\Http;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\ActingNow;
use Vendor\LeakResponse\Model\Record\Touches;

/** The panel: reports that are opened, and everything an admin does there that no source of its own tells. By route only. */
class TellPanelAct implements ObserverInterface
{
    /** What pages send by themselves, our own doors, which have entries of their own, and logins. */
    private const SILENT = '/^(?:leakresponse_|mui_index_render|mui_bookmark|adminhtml_auth_|admin_?notification|adminhtml_dashboard_'
        . '|adminhtml_noroute|adminhtml_json)|(?:_validate|_grid|_suggest|_ajaxblock)$/i';
    private const ACTS = '/flush|clean|clear|delete|mass|export|download|enable|disable|refresh|rollback|reset|revoke|backup|cancel|lock/i';

    public function __construct(private readonly Touches $touches, private readonly ActingNow $now)
    {
    }

    public function execute(Observer $observer): void
    {
        $request = $observer->getEvent()->getData('request');
        if (!$request instanceof Http) {
            return;
        }
        $route = (string) $request->getFullActionName();
        if (preg_match(self::SILENT, $route) === 1 || $this->now->actor()?->kind() !== 'admin') {
            return;
        }
        if ($request->isPost() || preg_match(self::ACTS, $route) === 1) {
            $this->touches->note('panel.acted', ['route' => $route, 'method' => (string) $request->getMethod()]);
        } elseif (str_starts_with($route, 'reports_')) {
            $entity = PersonalTouch::entityOf($route);
            $this->touches->note('report.viewed', ['route' => $route] + ($entity === '' ? [] : PersonalTouch::about($entity)));
        }
    }
}
