<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Cron\Model\ConfigInterface;
use Vendor\LeakResponse\Core\Contain\Background\MachineryGate;
use Vendor\LeakResponse\Model\Contain\AllJobs;

/** Cron knows no jobs of a group that is paused: it neither plans nor runs them. */
class HidePausedJobs
{
    public function __construct(
        private readonly MachineryGate $gate,
        private readonly AllJobs $all,
    ) {
    }

    /**
     * @param array<string, mixed> $result jobs by group
     * @return array<string, mixed>
     */
    public function afterGetJobs(ConfigInterface $subject, array $result): array
    {
        return $this->all->isAsked() ? $result : array_filter(
            $result,
            fn (string|int $group): bool => !$this->gate->isGroupPaused((string) $group),
            ARRAY_FILTER_USE_KEY
        );
    }
}
