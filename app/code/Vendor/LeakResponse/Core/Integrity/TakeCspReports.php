<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Operate\Network;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Takes in what browsers send to the address of the content security policy. Anybody can send here: little is kept, and none of it is believed. */
class TakeCspReports
{
    private const A_MINUTE = 30;
    private const DAY = 86_400_000_000;

    public function __construct(
        private readonly CspBook $book,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return int reports that were counted */
    public function take(string $body, string $address): int
    {
        $reports = CspReport::all($body);
        $now = Instant::micros($this->clock->now());
        if ($reports === [] || $this->book->countSender(Network::of($address), intdiv($now, 60_000_000)) > self::A_MINUTE) {
            return 0;
        }
        foreach ($reports as $report) {
            if ($this->book->add($report, intdiv($now, self::DAY), $now)) {
                $this->recorder->note('csp.reported', new Actor('anonymous', '', 'none', 'storefront'), [
                    'directive' => $report->directive,
                    'blocked' => $report->blocked,
                    'page' => $report->page,
                    'disposition' => $report->disposition,
                ]);
            }
        }
        return count($reports);
    }
}
