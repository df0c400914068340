<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\App\FrontControllerInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\Controller\ResultInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Contain\Access\SparedPaths;
use Vendor\LeakResponse\Model\Contain\ShopDoors;
use Vendor\LeakResponse\Model\Contain\VisitOfRequest;

/** A closed API answers nobody, before core has looked at the request; our own routes and payment callbacks go on. */
class CloseApi
{
    public function __construct(
        private readonly DoorGate $gate,
        private readonly VisitOfRequest $visits,
        private readonly ShopDoors $doors,
        private readonly string $door = '',
    ) {
    }

    public function aroundDispatch(
        FrontControllerInterface $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface {
        $door = Door::tryFrom($this->door);
        if ($door === null || !$request instanceof HttpRequest || !$this->gate->isClosedSomewhere($door)) {
            return $proceed($request);
        }
        $visit = $this->visits->of($request);
        $isSpared = $this->visits->isOurApi($visit) || SparedPaths::has($visit->path, $this->visits->neverBlock());
        return $isSpared || !$this->gate->isClosed($door, $visit->websiteId, $visit->storeId)
            ? $proceed($request)
            : $this->doors->answerStranger($door, $request);
    }
}
