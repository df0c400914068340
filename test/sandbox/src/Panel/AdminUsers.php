<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use Vendor\LeakResponse\Core\Contain\Responders;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The admin users of the sandbox. Rights: `admin` and `second` hold all of ours, `clerk` none, everybody else may only look. */
class AdminUsers implements Responders
{
    private const LOOK = [
        'Vendor_LeakResponse::leak_response',
        'Vendor_LeakResponse::control_room',
        'Vendor_LeakResponse::ledger',
    ];
    /** Works in the shop, but has none of our rights. */
    private const STRANGER = 'clerk';
    private const RESPONDERS = ['admin', 'second'];

    public function __construct(private readonly Connection $connection, private readonly RouteTable $routes)
    {
    }

    /** @return array{id: int, username: string, name: string, hash: string}|null an active user */
    public function byName(string $username): ?array
    {
        return $this->one('username = ?', $username);
    }

    /** @return array{id: int, username: string, name: string, hash: string}|null an active user */
    public function byId(int $id): ?array
    {
        return $this->one('user_id = ?', $id);
    }

    public function ids(): array
    {
        $users = array_filter(array_map($this->byName(...), self::RESPONDERS));
        return array_values(array_map(static fn (array $user): int => $user['id'], $users));
    }

    /** @return list<string> */
    public function rights(string $username): array
    {
        return match (true) {
            in_array($username, self::RESPONDERS, true) => $this->routes->acl(),
            $username === self::STRANGER => [],
            default => self::LOOK,
        };
    }

    /** @return array{id: int, username: string, name: string, hash: string}|null */
    private function one(string $where, string|int $value): ?array
    {
        $row = $this->connection->fetchAll(
            'SELECT user_id, username, firstname, lastname, password'
            . " FROM {$this->connection->table('admin_user')} WHERE {$where} AND is_active = 1",
            [$value]
        )[0] ?? null;
        return $row === null ? null : [
            'id' => (int) $row['user_id'],
            'username' => (string) $row['username'],
            'name' => trim("{$row['firstname']} {$row['lastname']}"),
            'hash' => (string) $row['password'],
        ];
    }
}
