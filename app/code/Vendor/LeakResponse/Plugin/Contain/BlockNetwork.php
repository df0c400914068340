<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\App\FrontControllerInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\Controller\ResultInterface;
use Vendor\LeakResponse\Core\Contain\Access\NetworkGate;
use Vendor\LeakResponse\Model\Contain\ClosedAnswer;
use Vendor\LeakResponse\Model\Contain\RefusedVisits;
use Vendor\LeakResponse\Model\Contain\VisitOfRequest;

/** Ahead of every cache and of everything else the shop does, in every area. */
class BlockNetwork
{
    public function __construct(
        private readonly NetworkGate $gate,
        private readonly VisitOfRequest $visits,
        private readonly ClosedAnswer $answers,
        private readonly RefusedVisits $refused,
        private readonly bool $isAdmin = false,
    ) {
    }

    public function aroundDispatch(
        FrontControllerInterface $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface {
        if (!$request instanceof HttpRequest || !$this->gate->isOn() || !$this->isBlocked($request)) {
            return $proceed($request);
        }
        $refusal = NetworkGate::refusal();
        $this->refused->recordStranger($refusal);
        return $this->answers->of($refusal, $request);
    }

    private function isBlocked(HttpRequest $request): bool
    {
        return $this->isAdmin
            ? $this->gate->isAddressBlocked($this->visits->client($request), -1, -1, $this->visits->neverBlock())
            : $this->gate->isBlocked($this->visits->of($request), $this->visits->neverBlock());
    }
}
