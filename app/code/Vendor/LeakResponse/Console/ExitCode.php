<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console;

use Vendor\LeakResponse\Core\Shared\Refusal;

/** The exit codes of `bin/magento leakresponse:…` and `leakctl` (design section 9). */
enum ExitCode: int
{
    case Done = 0;
    case Failed = 1;
    case Usage = 2;
    case Refused = 3;
    case Tampering = 4;
    /** Some of it is done; run the same command again. */
    case Partial = 5;
    case Unreachable = 6;
    case CannotBeProven = 7;

    public static function ofRefusal(Refusal $refusal): self
    {
        return match (true) {
            str_starts_with($refusal->field(), '--') => self::Usage,
            $refusal->refusalCode() === 'ledger_unsound' => self::Tampering,
            $refusal->status() === 503 => self::Unreachable,
            $refusal->status() >= 500 => self::Failed,
            default => self::Refused,
        };
    }

    public static function ofRun(string $state): self
    {
        return match ($state) {
            'done' => self::Done,
            'not_proven' => self::CannotBeProven,
            'failed' => self::Failed,
            default => self::Partial,
        };
    }
}
