<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Throwable;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Record\Key\UnableToSign;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/** Faults of ours as callers see them: what is away, and whether trying again can help. */
class FaultCode
{
    public static function of(Throwable $error): Refusal
    {
        [$code, $message, $status] = match (true) {
            $error instanceof UnableToReachDatabase, $error instanceof UnableToReadEpoch
                => ['database_away', 'The database cannot be reached. Nothing was changed.', 503],
            $error instanceof UnableToRecord
                => ['ledger_away', 'The ledger cannot be written, so nothing was done.', 503],
            $error instanceof UnableToReadSecret
                => ['key_away', 'A key of this installation cannot be read.', 503],
            $error instanceof UnableToSign => ['key_away', $error->getMessage(), 503],
            $error instanceof UnableToSeal, $error instanceof UnableToReadLedger => ['ledger_unsound', $error->getMessage(), 500],
            default => ['internal', 'This failed. Details are in the log of the shop.', 500],
        };
        return new Refusal($code, $message, '', $status, $status === 503);
    }
}
