<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Shared\Secrets;

/**
 * What a session carries: `1.<number>.<kind>.<subject>.<website>.<store>.<mac>`.
 *
 * The MAC covers the session id too, so that a stamp copied into another session is worth nothing.
 */
class Stamp
{
    private const FORM = '/\A1\.(0|[1-9]\d{0,17})\.([a-z_]{1,16})\.(\d{1,10})\.(\d{1,10})\.(\d{1,10})\.([0-9a-f]{64})\z/';

    public function __construct(private readonly Secrets $secrets)
    {
    }

    public function make(int $number, string $kind, Subject $subject, string $sessionId): string
    {
        $fields = "1.{$number}.{$kind}.{$subject->id}.{$subject->websiteId}.{$subject->storeId}";
        return $fields . '.' . $this->mac($fields, $sessionId);
    }

    /** @return array{number: int, kind: string, subject: Subject}|null null when it was not made here for this session */
    public function read(string $stamp, string $sessionId): ?array
    {
        if (preg_match(self::FORM, $stamp, $part) !== 1) {
            return null;
        }
        if (!hash_equals($this->mac(substr($stamp, 0, -65), $sessionId), $part[6])) {
            return null;
        }
        return [
            'number' => (int) $part[1],
            'kind' => $part[2],
            'subject' => new Subject((int) $part[3], (int) $part[4], (int) $part[5]),
        ];
    }

    private function mac(string $fields, string $sessionId): string
    {
        return hash_hmac('sha256', $fields . "\n" . hash('sha256', $sessionId), $this->secrets->secret('stamp'));
    }
}
