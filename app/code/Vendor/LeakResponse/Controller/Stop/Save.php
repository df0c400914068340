<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Stop;

use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\Request\Http;
use Magento\Framework\Controller\ResultFactory;
use Magento\Framework\Controller\ResultInterface;
use Magento\Framework\Message\ManagerInterface;
use Vendor\LeakResponse\Core\Approve\StopApproval;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Stops what one person alone has begun. Core checks the form key; every wrong code reads the same. */
class Save implements HttpPostActionInterface
{
    public function __construct(
        private readonly Http $request,
        private readonly StopApproval $stop,
        private readonly ResultFactory $results,
        private readonly ManagerInterface $messages,
    ) {
    }

    public function execute(): ResultInterface
    {
        $nobody = new Actor('anonymous', '0', 'none', 'storefront');
        try {
            $this->stop->stop($this->text('request', 36), $this->text('code', 64), $nobody);
            $this->messages->addSuccessMessage((string) __('It is stopped. Tell whoever looks after the shop.'));
        } catch (Refusal) {
            $this->messages->addErrorMessage((string) __('This code stops nothing: it is wrong, or it is over.'));
        }
        return $this->results->create(ResultFactory::TYPE_REDIRECT)->setPath('leakresponse/stop');
    }

    private function text(string $name, int $length): string
    {
        $value = $this->request->getPost($name);
        return is_string($value) ? substr(trim($value), 0, $length) : '';
    }
}
