<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Event;

use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\CsrfAwareActionInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\Request\InvalidRequestException;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;
use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;
use Vendor\LeakResponse\Core\Integrate\IncomingEvent;
use Vendor\LeakResponse\Core\Integrate\ReceiveEvent;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** POST leakresponse/event/receive/sender/<name>: an event of another system, signed by Standard Webhooks. Takes no cookie and no session. */
class Receive implements HttpPostActionInterface, CsrfAwareActionInterface
{
    public function __construct(
        private readonly Http $request,
        private readonly JsonFactory $results,
        private readonly ReceiveEvent $receive,
        private readonly RefusalLog $refusals,
        private readonly CallerAddress $address,
    ) {
    }

    public function execute(): Json
    {
        $result = $this->results->create()->setHeader('Cache-Control', 'no-store', true);
        try {
            $this->receive->receive(new IncomingEvent(
                $this->text($this->request->getParam('sender')),
                $this->text($this->request->getHeader('webhook-id')),
                $this->text($this->request->getHeader('webhook-timestamp')),
                $this->text($this->request->getHeader('webhook-signature')),
                (string) $this->request->getContent(),
            ));
            return $result->setData(['received' => true]);
        } catch (Refusal $refusal) {
            $stranger = new Actor('anonymous', '', 'none', 'webhook');
            $this->refusals->record($refusal, $stranger, 'POST', '/leakresponse/event/receive', $this->address->current());
            return $result->setHttpResponseCode($refusal->status())->setData(['code' => $refusal->refusalCode()]);
        }
    }

    /** The signature is what speaks for the caller; there is no form and no session to protect. */
    public function validateForCsrf(RequestInterface $request): ?bool
    {
        return true;
    }

    public function createCsrfValidationException(RequestInterface $request): ?InvalidRequestException
    {
        return null;
    }

    private function text(mixed $value): string
    {
        return is_string($value) ? $value : '';
    }
}
