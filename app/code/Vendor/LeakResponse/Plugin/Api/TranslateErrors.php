<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Exception;
use Magento\Framework\Phrase;
use Magento\Framework\Webapi\ErrorProcessor;
use Magento\Framework\Webapi\Exception as WebapiException;
use Vendor\LeakResponse\Model\Shared\ApiError;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/** Errors of our routes keep their status and carry code, field and retry; core would make most of them 400 or 500. */
class TranslateErrors
{
    private ?WebapiException $translated = null;

    public function __construct(
        private readonly OurRoute $ours,
        private readonly ApiError $errors,
    ) {
    }

    /** Core asks twice for one error, the second time with our answer. */
    public function aroundMaskException(ErrorProcessor $subject, callable $proceed, Exception $exception): WebapiException
    {
        if ($exception === $this->translated || !$this->ours->isAsked()) {
            return $proceed($exception);
        }
        if ($exception instanceof WebapiException && $exception->getHttpCode() === WebapiException::HTTP_NOT_FOUND) {
            $exception = $this->ours->whyUnmatched() ?? $exception;
        }
        $body = $this->errors->body($exception, $this->ours->method(), $this->ours->path());
        return $this->translated = new WebapiException(
            new Phrase($body['message']),
            0,
            $this->errors->status($exception),
            $body['parameters']
        );
    }
}
