<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Model\Record\ActingNow;
use Vendor\LeakResponse\Model\Record\QueryWatch;
use Vendor\LeakResponse\Model\Record\TouchWriter;

/** What staff and machines read is written before it leaves. Shoppers and guests do not wait for it. */
class WriteBeforeResponse implements ObserverInterface
{
    public function __construct(
        private readonly TouchWriter $writer,
        private readonly ActingNow $now,
        private readonly QueryWatch $queries,
    ) {
    }

    public function execute(Observer $observer): void
    {
        if (($this->writer->isWaiting() || $this->queries->isWaiting()) && $this->now->isStaff()) {
            $this->queries->tell();
            $this->writer->beforeResponse();
        }
    }
}
