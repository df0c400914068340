<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Magento\Framework\MessageQueue\PublisherInterface;
use Psr\Log\LoggerInterface;
use Throwable;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\ResumeContainmentInterface;
use Vendor\LeakResponse\Api\StartContainmentInterface;

/** Wakes the queue consumer when a run has work. The guard holds already, so a queue that is away only costs time. */
class WakeWorker
{
    private const TOPIC = 'leakresponse.worker';

    public function __construct(
        private readonly PublisherInterface $publisher,
        private readonly LoggerInterface $logger,
    ) {
    }

    public function afterExecute(StartContainmentInterface|ResumeContainmentInterface $subject, RunInterface $run): RunInterface
    {
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
