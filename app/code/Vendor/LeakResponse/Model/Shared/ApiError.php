<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Framework\Exception\AuthenticationException;
use Magento\Framework\Exception\AuthorizationException;
use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Magento\Framework\Webapi\Exception as WebapiException;
use Psr\Log\LoggerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * The one place that turns what went wrong into a status and a body: `message` and `parameters` {code, field, retry}.
 *
 * Refusals are recorded here. Anything else is a fault of ours: its class is logged, its text stays inside, because
 * texts of drivers can hold values.
 */
class ApiError
{
    public function __construct(
        private readonly CurrentActor $actor,
        private readonly RefusalLog $refusals,
        private readonly RemoteAddress $remote,
        private readonly LoggerInterface $logger,
    ) {
    }

    public function status(Throwable $error): int
    {
        return $this->asRefusal($error)->status();
    }

    /**
     * @param string $path as in webapi.xml, or the door's own name
     * @return array{message: string, parameters: array<string, string|bool>}
     */
    public function body(Throwable $error, string $method, string $path): array
    {
        $refusal = $this->asRefusal($error);
        if ($refusal->status() < 500) {
            $this->refusals->record($refusal, $this->actor->current(), $method, $path, (string) $this->remote->getRemoteAddress());
        } else {
            $this->logger->error('LeakResponse: ' . $error::class . " at {$error->getFile()}:{$error->getLine()}");
        }
        return ['message' => $refusal->getMessage(), 'parameters' => self::parameters($refusal)];
    }

    /** @return array<string, string|bool> */
    public static function parameters(Refusal $refusal): array
    {
        return [
            'code' => $refusal->refusalCode(),
            'field' => $refusal->field(),
            'retry' => $refusal->retry(),
        ] + $refusal->params();
    }

    public function asRefusal(Throwable $error): Refusal
    {
        return match (true) {
            $error instanceof Refusal => $error,
            $error instanceof AuthorizationException, $error instanceof AuthenticationException => $this->notAllowed(),
            $error instanceof WebapiException && $error->getHttpCode() < 500 => new Refusal(
                $error->getHttpCode() === 404 ? 'unknown_route' : 'bad_request',
                // Core's texts can hold a stack trace in developer mode.
                $error->getHttpCode() === 404 ? 'There is no such route.' : 'The request cannot be read.',
                '',
                $error->getHttpCode()
            ),
            default => FaultCode::of($error),
        };
    }

    private function notAllowed(): Refusal
    {
        return $this->actor->current()->kind() === 'anonymous'
            ? new Refusal('not_signed_in', 'Sign in or sign the request.', '', 401)
            : Refusal::forbidden('not_allowed', 'The caller has not the right to do this.');
    }
}
