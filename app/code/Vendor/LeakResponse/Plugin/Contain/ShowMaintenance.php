<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\App\FrontControllerInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\Controller\ResultInterface;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenanceGate;
use Vendor\LeakResponse\Model\Contain\MaintenanceAnswer;
use Vendor\LeakResponse\Model\Contain\VisitOfRequest;

/** Ahead of every other plugin of the front controller, so also of the page cache. Not wired in the admin. */
class ShowMaintenance
{
    public function __construct(
        private readonly MaintenanceGate $gate,
        private readonly VisitOfRequest $visits,
        private readonly MaintenanceAnswer $answers,
    ) {
    }

    public function aroundDispatch(
        FrontControllerInterface $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface {
        if (!$request instanceof HttpRequest || !$this->gate->isOn()) {
            return $proceed($request);
        }
        $visit = $this->visits->of($request);
        $standIn = $this->visits->isOurApi($visit) ? null : $this->gate->standIn($visit, $this->visits->neverBlock());
        return $standIn === null ? $proceed($request) : $this->answers->of($standIn, $request, $visit->path);
    }
}
