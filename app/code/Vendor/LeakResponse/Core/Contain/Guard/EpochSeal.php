<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Shared\Secrets;

/** The HMAC of rows a guard trusts. Its key is not in the database, so whoever only writes SQL cannot make one. */
class EpochSeal
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    public function ofEpoch(EpochKey $key, int $number, int $watermark, string $nonce, string $runId, int $at): string
    {
        return $this->mac('epoch', [$key->name(), $number, $watermark, bin2hex($nonce), $runId, $at]);
    }

    public function ofPage(string $class, string $bytes): string
    {
        return $this->mac('page', [$class, bin2hex($bytes)]);
    }

    public function ofToken(string $hash, string $kind, Subject $subject, int $number): string
    {
        $who = [$kind, $subject->id, $subject->websiteId, $subject->storeId];
        return $this->mac('token', [bin2hex($hash), ...$who, $number]);
    }

    public function ofPassword(int $customerId, int $passwordNumber, int $linkNumber): string
    {
        return $this->mac('password', [$customerId, $passwordNumber, $linkNumber]);
    }

    /** @param list<int|string> $fields none holds a line break */
    private function mac(string $purpose, array $fields): string
    {
        return hash_hmac('sha256', $purpose . "\n" . implode("\n", $fields), $this->secrets->secret('epoch'), true);
    }
}
