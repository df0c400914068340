<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Shared\Secrets;

/** The HMAC of switches. Its key is not in the database, so whoever only writes SQL can neither lift nor set one. */
class SwitchSeal
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    public function sign(
        SwitchKey $key,
        bool $isOn,
        int $number,
        int $expiresAt,
        string $detail,
        string $runId,
        int $changedAt,
        string $nonce
    ): SwitchRow {
        $mac = $this->mac($key, $isOn, $number, $expiresAt, $detail, $runId, $changedAt, $nonce);
        return new SwitchRow($key, $isOn, $number, $expiresAt, $detail, $runId, $changedAt, $nonce, $mac);
    }

    public function isGenuine(SwitchRow $row): bool
    {
        return hash_equals($this->mac(
            $row->key,
            $row->isOn,
            $row->number,
            $row->expiresAt,
            $row->detail,
            $row->runId,
            $row->changedAt,
            $row->nonce
        ), $row->mac);
    }

    private function mac(
        SwitchKey $key,
        bool $isOn,
        int $number,
        int $expiresAt,
        string $detail,
        string $runId,
        int $changedAt,
        string $nonce
    ): string {
        $fields = [
            'switch',
            bin2hex($key->name()),
            $isOn ? 1 : 0,
            $number,
            $expiresAt,
            hash('sha256', $detail),
            bin2hex($runId),
            $changedAt,
            bin2hex($nonce),
        ];
        return hash_hmac('sha256', implode("\n", $fields), $this->secrets->secret('switch'), true);
    }
}
