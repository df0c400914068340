<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

use LeakResponse\Sandbox\Wiring\Settings;

/** PHP's own sessions in files, with the cookie names Magento gives them, so that one browser can hold both. */
class PhpSession
{
    /** seconds */
    public const LIFETIME = 7200;

    public function __construct(private readonly Settings $settings)
    {
    }

    public function start(string $cookie): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            return;
        }
        session_name($cookie);
        session_start([
            'save_path' => $this->settings->folder('sessions'),
            'use_strict_mode' => true,
            'use_only_cookies' => true,
            'cookie_httponly' => true,
            'cookie_samesite' => 'Lax',
            'gc_maxlifetime' => self::LIFETIME,
            'cache_limiter' => '',
        ]);
    }

    public function id(): string
    {
        return (string) session_id();
    }

    /** A new id; the old one and its data are gone. Whoever still holds the old id gets an empty session. */
    public function renew(): string
    {
        session_regenerate_id(true);
        return $this->id();
    }

    /** @return array<string, mixed> */
    public function room(string $name): array
    {
        $room = $_SESSION[$name] ?? [];
        return is_array($room) ? array_filter($room, is_string(...), ARRAY_FILTER_USE_KEY) : [];
    }

    /** @param array<string, mixed> $room an empty one is removed */
    public function keep(string $name, array $room): void
    {
        if ($room === []) {
            unset($_SESSION[$name]);
            return;
        }
        $_SESSION[$name] = $room;
    }

    /** @return list<string> names that begin with `$prefix` */
    public function rooms(string $prefix): array
    {
        $names = array_map(strval(...), array_keys($_SESSION));
        return array_values(array_filter($names, static fn (string $name): bool => str_starts_with($name, $prefix)));
    }

    public function formKey(): string
    {
        $key = $_SESSION['form_key'] ?? '';
        if (!is_string($key) || $key === '') {
            $key = bin2hex(random_bytes(16));
            $_SESSION['form_key'] = $key;
        }
        return $key;
    }

    public function isFormKey(string $given): bool
    {
        return hash_equals($this->formKey(), $given);
    }

    /** A sentence for the next page. */
    public function say(string $message): void
    {
        $_SESSION['message'] = $message;
    }

    public function said(): string
    {
        $message = $_SESSION['message'] ?? '';
        unset($_SESSION['message']);
        return is_string($message) ? $message : '';
    }
}
