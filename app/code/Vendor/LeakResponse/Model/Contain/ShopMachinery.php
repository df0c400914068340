<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Cron\Model\ConfigInterface as CronConfig;
use Magento\Framework\MessageQueue\ConsumerFactory;
use Magento\Framework\MessageQueue\Consumer\ConfigInterface as ConsumerConfig;
use Magento\Framework\MessageQueue\PoisonPill\PoisonPillPutInterface;
use Vendor\LeakResponse\Core\Contain\Background\Machinery;
use Vendor\LeakResponse\Model\Contain\Canary\Tally;

/** Cron groups and queue consumers of this shop. */
class ShopMachinery implements Machinery
{
    public function __construct(
        private readonly CronConfig $cron,
        private readonly ConsumerConfig $consumers,
        private readonly ConsumerFactory $factory,
        private readonly PoisonPillPutInterface $pill,
        private readonly AllJobs $all,
    ) {
    }

    public function groups(): array
    {
        $jobs = $this->all->while(fn (): array => $this->cron->getJobs());
        return array_map(static fn (array $group): array => array_map(strval(...), array_keys($group)), $jobs);
    }

    public function consumers(): array
    {
        $queues = [];
        foreach ($this->consumers->getConsumers() as $consumer) {
            $queues[(string) $consumer->getName()] = (string) $consumer->getQueue();
        }
        return $queues;
    }

    /** Core's own way: whoever has started before the pill ends at its next message, which goes back. */
    public function turned(): void
    {
        $this->pill->put();
    }

    public function attempt(array $groups, array $consumers): array
    {
        $tally = new Tally();
        $jobs = $this->cron->getJobs();
        foreach ($groups as $group) {
            $tally->canary('cron_group', 'in_process', isset($jobs[$group]));
        }
        foreach ($consumers as $consumer) {
            $tally->canary('consumer', 'in_process', !$this->factory->get($consumer) instanceof PausedConsumer);
        }
        $tally->control('our_cron_group', 'in_process', isset($jobs['leakresponse']));
        return $tally->probes();
    }
}
