<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Magento\Framework\MessageQueue\PublisherInterface;
use Psr\Log\LoggerInterface;
use Throwable;
use Vendor\LeakResponse\Api\ContinuePlaybookInterface;
use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\StartPlaybookInterface;

/** Wakes the queue consumer when a playbook has work. Cron comes by as well, so a queue that is away only costs time. */
class WakePlaybook
{
    private const TOPIC = 'leakresponse.worker';

    public function __construct(
        private readonly PublisherInterface $publisher,
        private readonly LoggerInterface $logger,
    ) {
    }

    public function afterExecute(
        StartPlaybookInterface|ContinuePlaybookInterface $subject,
        PlaybookRunInterface $run
    ): PlaybookRunInterface {
        if ($run->getState() === 'running') {
            try {
                $this->publisher->publish(self::TOPIC, $run->getId());
            } catch (Throwable $error) {
                $this->logger->warning('LeakResponse: the worker was not woken: ' . $error::class);
            }
        }
        return $run;
    }
}
