<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\MessageQueue\ConsumerInterface;

/** Stands in for a consumer that is paused: takes no message and ends. */
class PausedConsumer implements ConsumerInterface
{
    /** @param int|null $maxNumberOfMessages without a type, as core has it */
    public function process($maxNumberOfMessages = null)
    {
    }
}
