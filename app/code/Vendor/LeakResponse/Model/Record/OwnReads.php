<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Customer\Model\Session;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;

/**
 * Shoppers read their own data on every page. The number is kept in their session and told at most once a minute; the reads of
 * a session's last minute stay untold. Without a session (a token) there is one entry a request.
 */
class OwnReads
{
    private const KEPT_AS = 'leakresponse_own_reads';

    /** @var array<string, true> */
    private array $counted = [];

    public function __construct(private readonly Session $session, private readonly Clock $clock)
    {
    }

    /** @return int reads to tell now, 0 when it is not time yet */
    public function due(Actor $actor, string $entity): int
    {
        if (isset($this->counted[$entity])) {
            return 0;
        }
        $this->counted[$entity] = true;
        if ($actor->learntBy() !== 'session') {
            return 1;
        }
        $minute = intdiv($this->clock->now()->getTimestamp(), 60);
        $kept = $this->session->getData(self::KEPT_AS);
        $kept = is_array($kept) ? $kept : [];
        [$told, $reads] = is_array($kept[$entity] ?? null) ? $kept[$entity] : [0, 0];
        $isDue = $told !== $minute;
        $kept[$entity] = [$minute, $isDue ? 0 : $reads + 1];
        $this->session->setData(self::KEPT_AS, $kept);
        return $isDue ? $reads + 1 : 0;
    }
}
