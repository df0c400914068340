<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Background;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/** Whether a cron group or a queue consumer is paused. Asked by jobs that run for hours: each time anew. */
class MachineryGate
{
    public const CRON = 'cron:';
    public const CONSUMER = 'consumer:';
    public const ALL = '*';

    /** What this module needs to follow, prove and lift its acts is never paused. */
    public const OURS = [self::CRON . 'leakresponse', self::CONSUMER . 'leakresponse.worker'];

    public function __construct(private readonly SwitchSource $switches)
    {
    }

    public function isGroupPaused(string $group): bool
    {
        return $this->isPaused(self::CRON, $group);
    }

    public function isConsumerPaused(string $consumer): bool
    {
        return $this->isPaused(self::CONSUMER, $consumer);
    }

    /** @param string $kind with its colon */
    private function isPaused(string $kind, string $name): bool
    {
        if (in_array($kind . $name, self::OURS, true)) {
            return false;
        }
        $this->switches->forget();
        foreach ($this->switches->on(PauseMachinery::CODE) as $row) {
            if ($row->key->target === $kind . $name || $row->key->target === $kind . self::ALL) {
                return true;
            }
        }
        return false;
    }
}
