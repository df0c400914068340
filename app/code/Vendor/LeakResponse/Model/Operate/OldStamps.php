<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Rows of sessions and tokens that have run out by themselves. A session row only counts for plans; a token row is dropped
 * after its token has expired, when core refuses the token anyway.
 */
class OldStamps
{
    private const ROWS = 5000;
    private const COOKIE_LIFETIME = 'web/cookie/cookie_lifetime';
    /** PHP keeps a session that is used; one that was stamped this many days ago is used or gone. */
    private const LEAST_DAYS = 30;

    public function __construct(
        private readonly Connection $connection,
        private readonly ScopeConfigInterface $config,
        private readonly Clock $clock,
    ) {
    }

    /** @return int rows removed */
    public function purge(): int
    {
        $now = Instant::micros($this->clock->now());
        $seconds = max((int) $this->config->getValue(self::COOKIE_LIFETIME), self::LEAST_DAYS * 86400);
        return $this->delete('leakresponse_contain_session', 'stamped_at < ?', $now - $seconds * 1_000_000)
            + $this->delete('leakresponse_contain_token', 'expires_at > 0 AND expires_at < ?', $now - 86_400_000_000);
    }

    private function delete(string $table, string $where, int $before): int
    {
        return $this->connection->execute(
            "DELETE FROM {$this->connection->table($table)} WHERE {$where} LIMIT " . self::ROWS,
            [$before]
        );
    }
}
