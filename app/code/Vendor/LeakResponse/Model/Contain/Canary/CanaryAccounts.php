<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Framework\Encryption\EncryptorInterface;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Accounts of nobody, written and removed by SQL: no event, no mail, no index, no other system hears of them. Their mail
 * addresses end in `.invalid`, where no mail can be delivered.
 */
class CanaryAccounts
{
    private const GENERAL_GROUP = 1;

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly EncryptorInterface $encryptor,
        private readonly StoreManagerInterface $stores,
        private readonly PasswordGate $gate,
        private readonly Clock $clock,
    ) {
    }

    /** @return array{id: int, website: int, store: int, email: string, password: string, link: string} */
    public function create(int $storeId): array
    {
        $websiteId = (int) $this->stores->getStore($storeId)->getWebsiteId();
        $email = 'leakresponse-canary-' . bin2hex(random_bytes(8)) . '@leakresponse.invalid';
        $password = 'Lr1!' . bin2hex(random_bytes(12));
        $link = bin2hex(random_bytes(16));
        $now = $this->clock->now()->format('Y-m-d H:i:s');
        $this->connection->execute(
            "INSERT INTO {$this->table('customer_entity')} (website_id, email, group_id, store_id, is_active, created_at,"
            . ' updated_at, created_in, firstname, lastname, password_hash, rp_token, rp_token_created_at)'
            . ' VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)',
            [
                $websiteId, $email, self::GENERAL_GROUP, $storeId, $now, $now, 'LeakResponse', 'LeakResponse', 'Canary',
                $this->encryptor->getHash($password, true), $this->encryptor->encrypt($link), $now,
            ]
        );
        return [
            'id' => $this->connection->lastInsertId(),
            'website' => $websiteId,
            'store' => $storeId,
            'email' => $email,
            'password' => $password,
            'link' => $link,
        ];
    }

    /** A reset link as the shop makes one after the act. */
    public function newLink(int $customerId): string
    {
        $link = bin2hex(random_bytes(16));
        $this->connection->execute(
            "UPDATE {$this->table('customer_entity')} SET rp_token = ?, rp_token_created_at = ? WHERE entity_id = ?",
            [$this->encryptor->encrypt($link), $this->clock->now()->format('Y-m-d H:i:s'), $customerId]
        );
        $this->gate->linkWasSent($customerId);
        return $link;
    }

    public function remove(int $customerId): void
    {
        $this->connection->transaction(function () use ($customerId): void {
            foreach (['leakresponse_contain_session', 'leakresponse_contain_token'] as $table) {
                $this->connection->execute(
                    "DELETE FROM {$this->table($table)} WHERE subject_id = ? AND kind NOT IN ('admin')",
                    [$customerId]
                );
            }
            $owned = [
                'leakresponse_contain_password' => 'customer_id',
                'customer_log' => 'customer_id',
                'customer_visitor' => 'customer_id',
                'quote' => 'customer_id',
            ];
            foreach ($owned as $table => $column) {
                if ($this->tables->has($table)) {
                    $this->connection->execute("DELETE FROM {$this->table($table)} WHERE {$column} = ?", [$customerId]);
                }
            }
            if ($this->tables->has('jwt_auth_revoked')) {
                $this->connection->execute(
                    "DELETE FROM {$this->table('jwt_auth_revoked')} WHERE user_type_id = 3 AND user_id = ?",
                    [$customerId]
                );
            }
            $this->connection->execute("DELETE FROM {$this->table('customer_entity')} WHERE entity_id = ?", [$customerId]);
        });
    }

    /** @return string|null masked id of an empty cart of a guest, as the API of the shop hands it out */
    public function createCart(int $storeId): ?string
    {
        if (!$this->tables->has('quote_id_mask')) {
            return null;
        }
        $maskedId = bin2hex(random_bytes(16));
        $now = $this->clock->now()->format('Y-m-d H:i:s');
        $this->connection->transaction(function () use ($storeId, $maskedId, $now): void {
            $this->connection->execute(
                "INSERT INTO {$this->table('quote')} (store_id, created_at, updated_at, is_active, is_virtual)"
                . ' VALUES (?, ?, ?, 1, 0)',
                [$storeId, $now, $now]
            );
            $this->connection->execute(
                "INSERT INTO {$this->table('quote_id_mask')} (quote_id, masked_id) VALUES (?, ?)",
                [$this->connection->lastInsertId(), $maskedId]
            );
        });
        return $maskedId;
    }

    public function removeCart(string $maskedId): void
    {
        if ($this->tables->has('quote_id_mask')) {
            $this->connection->execute(
                "DELETE q FROM {$this->table('quote')} q JOIN {$this->table('quote_id_mask')} m ON m.quote_id = q.entity_id"
                . ' WHERE m.masked_id = ?',
                [$maskedId]
            );
        }
    }

    private function table(string $name): string
    {
        return $this->connection->table($name);
    }
}
