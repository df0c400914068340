<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Customer\Model\Config\Share;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Which website and store view an account belongs to. One query by key; asked at logins, never at an ordinary request. */
class AccountDirectory
{
    public function __construct(
        private readonly Connection $connection,
        private readonly Share $share,
        private readonly StoreManagerInterface $stores,
    ) {
    }

    /** An account that is gone belongs nowhere: only what covers everybody, or its number, covers it. */
    public function byId(int $customerId): Subject
    {
        return $this->subject('entity_id = ?', [$customerId]) ?? new Subject($customerId, 0, 0);
    }

    /**
     * As core finds the account of somebody who signs in: within the website where accounts are per website.
     *
     * @param int|null $websiteId null for the current one
     */
    public function byEmail(string $email, ?int $websiteId = null): ?Subject
    {
        if (!$this->share->isWebsiteScope()) {
            return $this->subject('email = ?', [$email]);
        }
        $websiteId ??= (int) $this->stores->getStore()->getWebsiteId();
        return $this->subject('email = ? AND website_id = ?', [$email, $websiteId]);
    }

    /** @param list<scalar> $values */
    private function subject(string $where, array $values): ?Subject
    {
        $row = $this->connection->fetchAll(
            "SELECT entity_id, website_id, store_id FROM {$this->connection->table('customer_entity')} WHERE {$where} LIMIT 1",
            $values
        )[0] ?? null;
        return $row === null
            ? null
            : new Subject((int) $row['entity_id'], (int) $row['website_id'], (int) $row['store_id']);
    }
}
