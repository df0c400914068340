<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Approve;

use Magento\Authorization\Model\UserContextInterface;
use Vendor\LeakResponse\Core\Approve\AccountState;
use Vendor\LeakResponse\Core\Approve\Accounts;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Admin users and integrations as their tables say now, past every cache of the shop. */
class ShopAccounts implements Accounts
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function state(string $account): ?AccountState
    {
        [$kind, $id] = explode(':', $account, 2) + [1 => '0'];
        $row = $kind === 'admin' ? $this->admin((int) $id) : $this->integration((int) $id);
        if ($row === null) {
            return null;
        }
        $type = $kind === 'admin' ? UserContextInterface::USER_TYPE_ADMIN : UserContextInterface::USER_TYPE_INTEGRATION;
        $roles = $this->roles((int) $id, (string) $type);
        $text = json_encode([$row['text'], $roles, $this->rules($roles)], JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
        return new AccountState(
            $text,
            (int) $row['active'] === 1,
            (int) $row['created'] * 1_000_000,
            array_values(array_unique([...array_column($roles, 'role_id'), ...array_column($roles, 'parent_id')]))
        );
    }

    /** @return array{text: list<string|null>, active: string|null, created: string|null}|null */
    private function admin(int $id): ?array
    {
        $row = $this->connection->fetchAll(
            'SELECT username, email, password, is_active, UNIX_TIMESTAMP(created) AS made'
            . " FROM {$this->connection->table('admin_user')} WHERE user_id = ?",
            [$id]
        )[0] ?? null;
        return $row === null ? null : [
            'text' => [$row['username'], $row['email'], $row['password'], $row['is_active']],
            'active' => $row['is_active'],
            'created' => $row['made'],
        ];
    }

    /** @return array{text: list<string|null>, active: string|null, created: string|null}|null */
    private function integration(int $id): ?array
    {
        $row = $this->connection->fetchAll(
            "SELECT name, status, consumer_id, UNIX_TIMESTAMP(created_at) AS made FROM {$this->connection->table('integration')}"
            . ' WHERE integration_id = ?',
            [$id]
        )[0] ?? null;
        return $row === null ? null : [
            'text' => [$row['name'], $row['consumer_id'], $row['status']],
            'active' => $row['status'],
            'created' => $row['made'],
        ];
    }

    /** @return list<array{role_id: string, parent_id: string}> the account's own row and the role above it */
    private function roles(int $id, string $type): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT role_id, parent_id FROM {$this->connection->table('authorization_role')}"
            . " WHERE user_id = ? AND user_type = ? AND role_type = 'U' ORDER BY role_id",
            [$id, $type]
        );
        return array_map(
            static fn (array $row): array => ['role_id' => (string) $row['role_id'], 'parent_id' => (string) $row['parent_id']],
            $rows
        );
    }

    /**
     * A role that was widened for the occasion counts as another role.
     *
     * @param list<array{role_id: string, parent_id: string}> $roles
     */
    private function rules(array $roles): string
    {
        $rules = [];
        foreach (array_unique([...array_column($roles, 'role_id'), ...array_column($roles, 'parent_id')]) as $role) {
            $rules[] = $this->connection->fetchAll(
                "SELECT resource_id, permission FROM {$this->connection->table('authorization_rule')}"
                . ' WHERE role_id = ? ORDER BY resource_id',
                [$role]
            );
        }
        return hash('sha256', json_encode($rules, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE));
    }
}
