<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\ResultFactory;
use Magento\Framework\Controller\ResultInterface;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\ApiError;
use stdClass;

/**
 * A door of the panel that always answers with JSON, refusals included: core would answer a script with a login page.
 *
 * Core's own checks stay in force: form key (BackendValidator), session and its status (Authentication plugin), ACL.
 */
abstract class JsonAction extends Action implements HttpPostActionInterface
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::leak_response';

    /** Path of the route that was asked for, for the record of a refusal. */
    protected string $asked = '';

    public function __construct(
        Context $context,
        protected readonly ApiError $errors,
    ) {
        parent::__construct($context);
    }

    /**
     * @inheritDoc
     * phpcs:disable PSR2.Methods.MethodDeclaration.Underscore -- core's name
     */
    public function _processUrlKeys()
    {
        $isValid = !$this->_auth->isLoggedIn() || $this->_formKeyValidator->validate($this->getRequest());
        if (!$isValid) {
            $this->refuse(Refusal::forbidden('form_key_wrong', 'The form key is wrong. Load the page again.'));
        }
        return $isValid;
    }
    // phpcs:enable

    /** @inheritDoc */
    public function dispatch(RequestInterface $request)
    {
        if (!$this->_auth->isLoggedIn()) {
            $request->setDispatched(true);
            return $this->refuse(new Refusal('session_ended', 'You are signed out.', '', 401));
        }
        if (!$this->_isAllowed()) {
            return $this->refuse(Refusal::forbidden('not_allowed', 'Your role does not allow this.'));
        }
        if ($this->_actionFlag->get('', self::FLAG_NO_DISPATCH)) {
            return $this->refuse(Refusal::forbidden('second_factor_needed', 'Finish signing in first.'));
        }
        return parent::dispatch($request);
    }

    public function execute(): ResultInterface
    {
        try {
            return $this->json(200, $this->answer($this->call()));
        } catch (Throwable $error) {
            return $this->json($this->errors->status($error), $this->errors->body($error, 'POST', $this->asked));
        }
    }

    /**
     * @param array<string, mixed> $call
     * @return array<mixed>
     */
    abstract protected function answer(array $call): array;

    /** @return array<string, mixed> */
    private function call(): array
    {
        $json = $this->getRequest()->getPost('call');
        $call = is_string($json) ? json_decode($json, false, 16) : null;
        if (!$call instanceof stdClass) {
            throw Refusal::badField('call', 'call must be a JSON object in UTF-8.');
        }
        return get_object_vars($call);
    }

    /** @return \Magento\Framework\App\ResponseInterface */
    private function refuse(Refusal $refusal)
    {
        $response = $this->getResponse();
        $response->setHttpResponseCode($refusal->status());
        $response->setHeader('Cache-Control', 'no-store', true);
        $response->representJson((string) json_encode($this->errors->body($refusal, 'POST', $this->asked)));
        return $response;
    }

    /** @param array<mixed> $body */
    private function json(int $status, array $body): ResultInterface
    {
        $result = $this->resultFactory->create(ResultFactory::TYPE_JSON);
        $result->setHttpResponseCode($status);
        $result->setHeader('Cache-Control', 'no-store', true);
        $result->setData($body);
        return $result;
    }
}
