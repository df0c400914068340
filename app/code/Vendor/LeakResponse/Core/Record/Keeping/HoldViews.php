<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Shared\Instant;

/** Holds as the API shows them. */
class HoldViews
{
    public static function of(Hold $hold): HoldView
    {
        return new HoldView(
            $hold->id,
            $hold->kind,
            $hold->incident === 0 ? null : $hold->incident,
            $hold->from === 0 ? null : Instant::text($hold->from),
            $hold->to === PHP_INT_MAX ? null : Instant::text($hold->to),
            $hold->reason,
            $hold->placedBy,
            Instant::text($hold->placedAt),
        );
    }
}
