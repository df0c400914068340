<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

/**
 * Who the raw `$_SESSION` says is signed in.
 *
 * Magento validates a session before its session objects hold any data, so the gate looks here. With accounts per website
 * each website has a namespace of its own, and one browser can be signed in to several.
 */
class CarriedSession
{
    public const STAMP = 'leakresponse_stamp';

    /** What stays of an ended session: the hosts it was used on and what core's own validator compares. */
    private const KEPT = ['_session_hosts', '_session_validator_data'];
    private const ADMIN = 'admin';
    private const CUSTOMER = '/\Acustomer(_[a-z0-9_]+)?\z/i';

    /** @return array<string, int> customer id by namespace */
    public function customers(): array
    {
        $ids = [];
        foreach (array_keys($_SESSION ?? []) as $namespace) {
            if (preg_match(self::CUSTOMER, (string) $namespace) === 1) {
                $id = $this->value((string) $namespace, 'customer_id');
                $ids += is_scalar($id) && (int) $id > 0 ? [(string) $namespace => (int) $id] : [];
            }
        }
        return $ids;
    }

    /** The id of the admin user, 0 when there is none. */
    public function adminId(): int
    {
        $user = $_SESSION[self::ADMIN]['user'] ?? null;
        return is_object($user) && method_exists($user, 'getId') ? (int) $user->getId() : 0;
    }

    public function adminStamp(): ?string
    {
        return $this->stamp(self::ADMIN);
    }

    public function stamp(string $namespace): ?string
    {
        $stamp = $this->value($namespace, self::STAMP);
        return is_string($stamp) ? $stamp : null;
    }

    /** @return array<string, string> every stamp by namespace */
    public function stamps(): array
    {
        $stamps = [];
        foreach ([self::ADMIN, ...array_keys($this->customers())] as $namespace) {
            $stamp = $this->stamp($namespace);
            $stamps += $stamp === null ? [] : [$namespace => $stamp];
        }
        return $stamps;
    }

    public function putStamp(string $namespace, ?string $stamp): void
    {
        // Session objects hold their namespace by reference: they see the change.
        $_SESSION[$namespace][self::STAMP] = $stamp;
    }

    /** True for a visitor known by a remember-me cookie only. */
    public function isEmulated(string $namespace): bool
    {
        return (bool) $this->value($namespace, 'is_customer_emulated');
    }

    /** The admin user who signed in as this customer, 0 when the customer did. */
    public function actingAdmin(string $namespace): int
    {
        // The name as core writes it, and as it would be without core's slip.
        return (int) ($this->value($namespace, 'logged_as_customer_admind_id')
            ?? $this->value($namespace, 'logged_as_customer_admin_id'));
    }

    /**
     * Forget everything but who is still signed in elsewhere. No login, cart, address or form key of the ended stays.
     *
     * @param array<string, int> $stay website id by namespace of customers whose session goes on
     */
    public function keepOnly(array $stay): void
    {
        $carts = $_SESSION['checkout'] ?? [];
        foreach (array_keys($_SESSION ?? []) as $namespace) {
            if (!in_array($namespace, self::KEPT, true) && !isset($stay[$namespace])) {
                unset($_SESSION[$namespace]);
            }
        }
        foreach ($stay as $websiteId) {
            if (isset($carts["quote_id_{$websiteId}"])) {
                $_SESSION['checkout']["quote_id_{$websiteId}"] = $carts["quote_id_{$websiteId}"];
            }
        }
    }

    private function value(string $namespace, string $name): mixed
    {
        $data = $_SESSION[$namespace] ?? null;
        return is_array($data) ? ($data[$name] ?? null) : null;
    }
}
