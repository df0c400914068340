<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\MessageQueue\ConsumerFactory;
use Magento\Framework\MessageQueue\ConsumerInterface;
use Vendor\LeakResponse\Core\Contain\Background\MachineryGate;
use Vendor\LeakResponse\Model\Contain\PausedConsumer;

/** Who starts a consumer that is paused gets one that takes no message. */
class HoldPausedConsumer
{
    public function __construct(private readonly MachineryGate $gate)
    {
    }

    /**
     * @param string $consumerName without a type, as core has it
     * @param int $batchSize
     */
    public function aroundGet(
        ConsumerFactory $subject,
        callable $proceed,
        $consumerName,
        $batchSize = 0
    ): ConsumerInterface {
        return $this->gate->isConsumerPaused((string) $consumerName) ? new PausedConsumer() : $proceed($consumerName, $batchSize);
    }
}
