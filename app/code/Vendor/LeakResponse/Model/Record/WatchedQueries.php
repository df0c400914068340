<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Exception;
use Magento\Framework\DB\LoggerInterface;
use Magento\Framework\DB\Logger\LoggerProxy;

/**
 * What the database adapter tells of its statements: to the shop's own log, whatever that is set to, and to the watch. In front of
 * core's log and no plugin on it, because a plugin costs every statement of the shop ten times what listening does.
 */
class WatchedQueries implements LoggerInterface
{
    public function __construct(private readonly LoggerProxy $shop, private readonly QueryWatch $watch)
    {
    }

    /** @param string $str */
    public function log($str): void
    {
        $this->shop->log($str);
    }

    public function startTimer(): void
    {
        $this->watch->starts();
        $this->shop->startTimer();
    }

    /**
     * @param string $type
     * @param mixed $sql
     * @param mixed $bind never looked at
     * @param mixed $result
     */
    public function logStats($type, $sql, $bind = [], $result = null): void
    {
        if ($type === self::TYPE_QUERY) {
            $this->watch->ended($sql, $result);
        }
        $this->shop->logStats($type, $sql, $bind, $result);
    }

    public function critical(Exception $exception): void
    {
        $this->shop->critical($exception);
    }
}
