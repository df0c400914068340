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
use Vendor\LeakResponse\Model\Contain\RequestAddress;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** The whole admin, whether signed in or not, for who comes from outside the networks that are allowed. */
class CloseAdmin
{
    public function __construct(
        private readonly DoorGate $gate,
        private readonly RequestAddress $address,
        private readonly ShopDoors $doors,
    ) {
    }

    public function aroundDispatch(
        FrontControllerInterface $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface {
        if (!$request instanceof HttpRequest || $this->gate->admits($this->address->of($request), $this->address->neverBlock())) {
            return $proceed($request);
        }
        return $this->doors->answerStranger(Door::AdminLogin, $request);
    }
}
