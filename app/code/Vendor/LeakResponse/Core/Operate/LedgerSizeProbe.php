<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Keeping\Retention;
use Vendor\LeakResponse\Core\Record\Read\LedgerGrowth;

/** Will the ledger fit its budget when it has grown for as long as the policy keeps entries? */
class LedgerSizeProbe implements Probe
{
    private const MEGABYTE = 1_000_000;

    public function __construct(private readonly LedgerGrowth $growth, private readonly Retention $policy)
    {
    }

    public function code(): string
    {
        return 'ledger_size';
    }

    public function look(): Finding
    {
        $expected = $this->growth->measure()['bytes'] * $this->policy->days();
        $params = [
            'megabytes' => (string) intdiv($expected, self::MEGABYTE),
            'budget' => (string) intdiv(LedgerGrowth::BUDGET, self::MEGABYTE),
        ];
        return $expected > LedgerGrowth::BUDGET ? Finding::warn('over_budget', $params) : Finding::ok($params);
    }
}
