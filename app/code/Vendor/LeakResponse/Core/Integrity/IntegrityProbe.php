<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\Probe;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Are the files those of the last deploy, as far as the last scan saw? */
class IntegrityProbe implements Probe
{
    private const LATE = 2 * 86_400_000_000;

    public function __construct(
        private readonly ShopFiles $files,
        private readonly CurrentManifest $current,
        private readonly DifferenceBook $differences,
        private readonly ScanBook $scans,
    ) {
    }

    public function code(): string
    {
        return 'integrity';
    }

    public function look(): Finding
    {
        $node = $this->files->node()->name;
        try {
            if ($this->current->open($node) === null) {
                return Finding::warn('none');
            }
        } catch (UnableToTrustManifest) {
            return Finding::fail('replaced');
        }
        $open = $this->differences->open();
        $last = $this->scans->lastDone($node);
        $ended = (int) ($last['ended_at'] ?? 0);
        return match (true) {
            $open > 0 => Finding::fail('differs', ['files' => (string) $open]),
            $ended === 0 => Finding::warn('never'),
            $this->scans->now() - $ended > self::LATE => Finding::fail('late', ['last' => Instant::text($ended)]),
            default => Finding::ok(['last' => Instant::text($ended)]),
        };
    }
}
