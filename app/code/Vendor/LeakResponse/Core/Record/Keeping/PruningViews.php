<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Prunings as the API shows them.
 *
 * @phpstan-import-type Pruning from PruningBook
 */
class PruningViews
{
    /** @param Pruning $pruning */
    public static function of(array $pruning): PruningView
    {
        return new PruningView(
            (string) $pruning['from'],
            (string) $pruning['to'],
            $pruning['days'],
            bin2hex($pruning['root']),
            $pruning['state'],
            Instant::text($pruning['ordered']),
            $pruning['ended'] === 0 ? null : Instant::text($pruning['ended']),
        );
    }
}
