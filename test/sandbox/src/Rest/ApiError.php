<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Shared\SandboxActor;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Record\Key\UnableToSign;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/** The one place that turns what went wrong into a status and a body, and records refusals. */
class ApiError
{
    public function __construct(
        private readonly SandboxActor $actor,
        private readonly RefusalLog $refusals,
    ) {
    }

    public function response(Throwable $error, string $method, string $path, string $address): Response
    {
        $refusal = $error instanceof Refusal ? $error : self::fault($error);
        if ($refusal->status() < 500) {
            $this->refusals->record($refusal, $this->actor->current(), $method, $path, $address);
        } else {
            error_log($error::class . " at {$error->getFile()}:{$error->getLine()}");
        }
        return Response::json([
            'message' => $refusal->getMessage(),
            'parameters' => [
                'code' => $refusal->refusalCode(),
                'field' => $refusal->field(),
                'retry' => $refusal->retry(),
            ] + $refusal->params(),
        ], $refusal->status());
    }

    /** A fault is told by what is away; its text stays inside, because texts of drivers can hold values. */
    private static function fault(Throwable $error): Refusal
    {
        return match (true) {
            $error instanceof UnableToReachDatabase, $error instanceof UnableToReadEpoch
                => new Refusal('database_away', 'The database cannot be reached. Nothing was changed.', '', 503, true),
            $error instanceof UnableToRecord
                => new Refusal('ledger_away', 'The ledger cannot be written, so nothing was done.', '', 503, true),
            $error instanceof UnableToReadSecret, $error instanceof UnableToSign
                => new Refusal('key_away', 'A key of this installation cannot be read.', '', 503, true),
            default => new Refusal('internal', 'This failed. Details are in the log of the shop.', '', 500),
        };
    }
}
