<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Csp;

use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\CsrfAwareActionInterface;
use Magento\Framework\App\Request\Http;
use Magento\Framework\App\Request\InvalidRequestException;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\Raw;
use Magento\Framework\Controller\Result\RawFactory;
use Throwable;
use Vendor\LeakResponse\Core\Integrity\CspReport;
use Vendor\LeakResponse\Core\Integrity\TakeCspReports;
use Vendor\LeakResponse\Model\Contain\RequestAddress;

/** leakresponse/csp/report: browsers send here what the content security policy reports. They have no form key, and always get the same answer. */
class Report implements HttpPostActionInterface, CsrfAwareActionInterface
{
    public function __construct(
        private readonly Http $request,
        private readonly RequestAddress $address,
        private readonly TakeCspReports $reports,
        private readonly RawFactory $results,
    ) {
    }

    public function execute(): Raw
    {
        try {
            // The length is asked first: what is too long is not read.
            if ((int) $this->request->getServer('CONTENT_LENGTH') <= CspReport::MAX_BYTES) {
                $this->reports->take((string) $this->request->getContent(), $this->address->of($this->request));
            }
        } catch (Throwable) {
            // A report that is lost is no reason to trouble a shopper's browser.
            return $this->results->create()->setHttpResponseCode(204);
        }
        return $this->results->create()->setHttpResponseCode(204);
    }

    public function createCsrfValidationException(RequestInterface $request): ?InvalidRequestException
    {
        return null;
    }

    public function validateForCsrf(RequestInterface $request): ?bool
    {
        return true;
    }
}
