<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Integrity;

use Magento\Framework\App\FrontControllerInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\App\Response\Http as HttpResponse;
use Magento\Framework\Controller\ResultInterface;
use Throwable;
use Vendor\LeakResponse\Core\Integrity\CspReport;
use Vendor\LeakResponse\Core\Integrity\TakeCspReports;
use Vendor\LeakResponse\Model\Contain\RequestAddress;

/**
 * leakresponse/csp/report: browsers send here what the content security policy reports. Ahead of the page cache: an ordinary POST
 * would make every browser that reports something fetch its private content anew.
 */
class TakeCspReport
{
    private const PATH = '#^/(?:[a-z][a-z0-9_]*/)?leakresponse/csp/report/?$#D';

    public function __construct(
        private readonly RequestAddress $address,
        private readonly TakeCspReports $reports,
        private readonly HttpResponse $response,
    ) {
    }

    public function aroundDispatch(
        FrontControllerInterface $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface {
        if (!$request instanceof HttpRequest || !$request->isPost() || preg_match(self::PATH, (string) $request->getPathInfo()) !== 1) {
            return $proceed($request);
        }
        try {
            // The length is asked first: what is too long is not read.
            if ((int) $request->getServer('CONTENT_LENGTH') <= CspReport::MAX_BYTES) {
                $this->reports->take((string) $request->getContent(), $this->address->of($request));
            }
        } catch (Throwable) {
            // A report that is lost is no reason to trouble a shopper's browser: it gets the same answer.
            return $this->answer();
        }
        return $this->answer();
    }

    private function answer(): HttpResponse
    {
        $this->response->setNoCacheHeaders();
        $this->response->setHttpResponseCode(204);
        return $this->response;
    }
}
