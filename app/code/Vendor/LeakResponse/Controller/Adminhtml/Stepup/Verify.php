<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml\Stepup;

use Magento\Backend\App\Action\Context;
use Vendor\LeakResponse\Controller\Adminhtml\JsonAction;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Operate\ProveAdmin;
use Vendor\LeakResponse\Model\Shared\ApiError;

/** The admin proves again who they are, for one act. */
class Verify extends JsonAction
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::leak_response';

    public function __construct(
        Context $context,
        ApiError $errors,
        private readonly ProveAdmin $proofs,
    ) {
        parent::__construct($context, $errors);
    }

    protected function answer(array $call): array
    {
        $boundTo = $call['bound_to'] ?? null;
        if (!is_string($boundTo) || preg_match('/^[0-9a-z:-]{36,128}$/D', $boundTo) !== 1) {
            throw Refusal::badField('bound_to', 'bound_to must name what the proof is for.');
        }
        $password = $call['password'] ?? null;
        if (!is_string($password) || $password === '' || strlen($password) > 1024) {
            throw Refusal::badField('password', 'password must be your password.');
        }
        $code = $call['code'] ?? '';
        if (!is_string($code) || strlen($code) > 16) {
            throw Refusal::badField('code', 'code must be the code of your second factor.');
        }
        return ['step_up' => $this->proofs->prove($boundTo, $password, $code)];
    }
}
