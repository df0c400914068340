<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Operate\AnchorsProbe;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Record as R;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Test\Support\FixedClock;

/** A sealed ledger whose clock is right, and the places it is left at. */
abstract class AnchorTestCase extends LedgerTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new FixedClock(gmdate('Y-m-d\TH:i:s\Z'));
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
        $this->record(4);
        $this->ledger->sequencer->seal();
    }

    /** @param array<string, mixed> $places as in env.php */
    protected function sender(array $places, ?R\Outside\Outbound $outbound = null): R\Outside\SendAnchors
    {
        $log = new R\Outside\AnchorLog(
            $this->ledger->anchors,
            new Heartbeat($this->ledger->connection, $this->clock),
            $this->ledger->recorder,
            $this->ledger->connection,
            $this->clock,
        );
        $root = new R\Tree\NewestRoot($this->ledger->tables, $this->ledger->key);
        $pool = $this->pool($outbound ?? new R\Outside\CurlOutbound());
        return new R\Outside\SendAnchors($root, new R\Outside\AnchorPlaces($places), $pool, $log);
    }

    protected function pool(R\Outside\Outbound $outbound): R\Outside\AnchorPool
    {
        $identifiers = new RandomIdentifiers($this->clock);
        return new R\Outside\AnchorPool([
            new R\Outside\TimestampAnchor($outbound, new R\Outside\TimestampTrust(), $identifiers, $this->clock),
            new R\Outside\CollectorAnchor($outbound, $this->clock),
            new R\Outside\SyslogAnchor(new R\Outside\StreamTlsLine(), $this->clock),
        ]);
    }

    /** @param array<string, mixed> $places */
    protected function probe(array $places): AnchorsProbe
    {
        return new AnchorsProbe(new R\Outside\AnchorPlaces($places), $this->ledger->anchors, $this->clock);
    }

    protected function cron(): Actor
    {
        return new Actor('system', 'cron', 'job', 'cron');
    }
}
