<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\App\FrontControllerInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\Controller\ResultInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\SparedPaths;
use Vendor\LeakResponse\Model\Contain\ShopDoors;
use Vendor\LeakResponse\Model\Contain\VisitOfRequest;

/** The storefront takes no request that brings a file, whatever controller it is for. */
class CloseUploads
{
    public function __construct(
        private readonly VisitOfRequest $visits,
        private readonly ShopDoors $doors,
    ) {
    }

    public function aroundDispatch(
        FrontControllerInterface $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface {
        if (!$request instanceof HttpRequest || !self::bringsFile($request)) {
            return $proceed($request);
        }
        $visit = $this->visits->of($request);
        $isClosed = $this->doors->isClosed(Door::Upload, $visit->storeId)
            && !SparedPaths::has($visit->path, $this->visits->neverBlock());
        return $isClosed ? $this->doors->answer(Door::Upload, $request) : $proceed($request);
    }

    public static function bringsFile(HttpRequest $request): bool
    {
        return count($request->getFiles()->toArray()) > 0;
    }
}
