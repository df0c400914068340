<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Notice;

use Magento\Customer\Model\Session;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\Response\RedirectInterface;
use Magento\Framework\Controller\ResultFactory;
use Magento\Framework\Controller\ResultInterface;
use Magento\Framework\Message\ManagerInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Notify\AnswerReading;

/** "I have read this": an ordinary form post, or the same from the notice element. Core checks the form key. */
class Acknowledge implements HttpPostActionInterface
{
    public function __construct(
        private readonly Http $request,
        private readonly Session $session,
        private readonly AnswerReading $reading,
        private readonly ResultFactory $results,
        private readonly RedirectInterface $redirect,
        private readonly ManagerInterface $messages,
    ) {
    }

    public function execute(): ResultInterface
    {
        $customerId = (int) $this->session->getCustomerId();
        if ($customerId === 0) {
            return $this->to('customer/account/login');
        }
        try {
            $answer = $this->reading->acknowledge($customerId, (string) $this->request->getPost('notice_id'));
        } catch (Refusal) {
            $this->messages->addErrorMessage(
                (string) __('We could not save that. Check your connection and press the button again.')
            );
            return $this->to($this->redirect->getRefererUrl());
        }
        return $this->request->isXmlHttpRequest()
            ? $this->results->create(ResultFactory::TYPE_JSON)->setData($answer)
            : $this->to($this->redirect->getRefererUrl());
    }

    private function to(string $target): ResultInterface
    {
        $redirect = $this->results->create(ResultFactory::TYPE_REDIRECT);
        return str_contains($target, '://') ? $redirect->setUrl($target) : $redirect->setPath($target);
    }
}
