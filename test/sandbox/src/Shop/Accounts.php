<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Customer accounts. Accounts belong to one website, as in a Magento with accounts per website. */
class Accounts
{
    private const COLUMNS = 'entity_id, website_id, store_id, email, firstname, lastname, password_hash';
    /** bcrypt of nothing anybody knows: unknown accounts cost as much time as known ones. */
    private const NOBODY = '$2y$10$LGrMc.M8OMYPt9fs98cL.uobT05OZXBKazwQr6BvyfHb/mEa4pJW6';

    public function __construct(
        private readonly Connection $connection,
        private readonly PasswordGate $gate,
    ) {
    }

    public function byId(int $id): ?Customer
    {
        return $this->one('entity_id = ?', [$id]);
    }

    public function byEmail(string $email, int $websiteId): ?Customer
    {
        return $this->one('email = ? AND website_id = ?', [$email, $websiteId]);
    }

    /** By the hash of a reset token; a link lives two hours. */
    public function byResetToken(string $token): ?Customer
    {
        $since = gmdate('Y-m-d H:i:s', time() - 7200);
        return $this->one('rp_token = ? AND rp_token_created_at > ?', [hash('sha256', $token), $since]);
    }

    /** The guard answers before the hash is looked at, and every answer takes as long. */
    public function authenticate(string $email, string $password, int $websiteId): ?Customer
    {
        $customer = $this->byEmail($email, $websiteId);
        $hash = $customer !== null && $this->gate->mayAuthenticate($customer->subject()) ? $customer->passwordHash : null;
        $isRight = password_verify($password, $hash ?? self::NOBODY);
        return $hash !== null && $isRight ? $customer : null;
    }

    public function setPassword(Customer $customer, string $password): void
    {
        $hash = password_hash($password, PASSWORD_BCRYPT, ['cost' => 10]);
        $this->connection->transaction(function () use ($customer, $hash): void {
            $this->connection->execute(
                "UPDATE {$this->table()} SET password_hash = ?, rp_token = NULL, rp_token_created_at = NULL WHERE entity_id = ?",
                [$hash, $customer->id]
            );
            $this->gate->passwordWasSet($customer->id);
        });
    }

    /** @return string the token for the link; the table keeps its hash */
    public function makeResetToken(Customer $customer): string
    {
        $token = bin2hex(random_bytes(16));
        $this->connection->transaction(function () use ($customer, $token): void {
            $this->connection->execute(
                "UPDATE {$this->table()} SET rp_token = ?, rp_token_created_at = ?, updated_at = updated_at WHERE entity_id = ?",
                [hash('sha256', $token), gmdate('Y-m-d H:i:s'), $customer->id]
            );
            $this->gate->linkWasSent($customer->id);
        });
        return $token;
    }

    public function create(string $email, int $websiteId, int $storeId, string $name, string $password): Customer
    {
        $id = $this->connection->transaction(function () use ($email, $websiteId, $storeId, $name, $password): int {
            $this->connection->execute(
                "INSERT INTO {$this->table()} (website_id, store_id, email, group_id, firstname, lastname, password_hash)"
                . ' VALUES (?, ?, ?, 1, ?, ?, ?)',
                [$websiteId, $storeId, $email, $name, 'Test', password_hash($password, PASSWORD_BCRYPT, ['cost' => 10])]
            );
            $id = $this->connection->lastInsertId();
            $this->gate->passwordWasSet($id);
            return $id;
        });
        return new Customer($id, $websiteId, $storeId, $email, $name, 'Test', null);
    }

    public function remove(int $id): void
    {
        $this->connection->execute("DELETE FROM {$this->table()} WHERE entity_id = ?", [$id]);
    }

    /** @param list<scalar|null> $values */
    private function one(string $where, array $values): ?Customer
    {
        $row = $this->connection->fetchAll('SELECT ' . self::COLUMNS . " FROM {$this->table()} WHERE {$where}", $values)[0] ?? null;
        return $row === null ? null : new Customer(
            (int) $row['entity_id'],
            (int) $row['website_id'],
            (int) $row['store_id'],
            (string) $row['email'],
            (string) $row['firstname'],
            (string) $row['lastname'],
            $row['password_hash'],
        );
    }

    private function table(): string
    {
        return $this->connection->table('customer_entity');
    }
}
