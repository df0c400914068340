<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\DB\Logger\LoggerProxy;
use Magento\Framework\DB\LoggerInterface;
use Vendor\LeakResponse\Model\Record\QueryWatch;

/** Beside the shop's own log of queries, whatever that is set to: the adapter tells it of every statement. */
class WatchQueries
{
    public function __construct(private readonly QueryWatch $watch)
    {
    }

    public function beforeStartTimer(LoggerProxy $subject): void
    {
        $this->watch->starts();
    }

    /**
     * @param string $type
     * @param mixed $sql
     * @param mixed $bind
     * @param mixed $result
     */
    public function beforeLogStats(LoggerProxy $subject, $type, $sql, $bind = [], $result = null): void
    {
        if ($type === LoggerInterface::TYPE_QUERY) {
            $this->watch->ended($sql, $result);
        }
    }
}
