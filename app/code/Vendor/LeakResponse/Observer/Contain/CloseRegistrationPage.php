<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\App\ActionFlag;
use Magento\Framework\App\ActionInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Locale\ResolverInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** The form to register, and what it sends: one page says that it is closed, in the language of the store view. */
class CloseRegistrationPage implements ObserverInterface
{
    public function __construct(
        private readonly ShopDoors $doors,
        private readonly ActionFlag $flag,
        private readonly ResponseInterface $response,
        private readonly ResolverInterface $locale,
    ) {
    }

    public function execute(Observer $observer): void
    {
        $request = $observer->getData('request');
        if (!$request instanceof HttpRequest || !$this->doors->isClosed(Door::Registration)) {
            return;
        }
        $answer = $this->doors->answer(Door::Registration, $request, str_replace('_', '-', $this->locale->getLocale()));
        $this->flag->set('', ActionInterface::FLAG_NO_DISPATCH, true);
        $this->response->setHttpResponseCode($answer->getHttpResponseCode());
        $this->response->setHeader('Cache-Control', 'no-store', true);
        $this->response->setHeader('Content-Type', (string) $answer->getHeader('Content-Type')->getFieldValue(), true);
        $this->response->setBody((string) $answer->getBody());
    }
}
