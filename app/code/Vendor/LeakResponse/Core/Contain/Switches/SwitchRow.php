<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

/** How one switch stands. Instants are microseconds since 1970, 0 for never. */
class SwitchRow
{
    public function __construct(
        public readonly SwitchKey $key,
        public readonly bool $isOn,
        public readonly int $number,
        /** When somebody is asked whether it is still needed. It stays on until it is lifted. */
        public readonly int $expiresAt,
        /** Canonical JSON the switch needs beside being on: texts, addresses. */
        public readonly string $detail,
        /** The run that holds it; empty when it is off. */
        public readonly string $runId,
        public readonly int $changedAt,
        /** 16 bytes */
        public readonly string $nonce,
        /** 32 bytes */
        public readonly string $mac,
    ) {
    }

    /** @return array<string, int|string> as the file and the sealed prior state keep it */
    public function toArray(): array
    {
        return [
            'kind' => $this->key->kind,
            'scope_kind' => $this->key->scopeKind,
            'scope_id' => $this->key->scopeId,
            'target' => $this->key->target,
            'is_on' => $this->isOn ? 1 : 0,
            'number' => $this->number,
            'expires_at' => (string) $this->expiresAt,
            'detail' => $this->detail,
            'run_id' => $this->runId,
            'changed_at' => (string) $this->changedAt,
            'nonce' => bin2hex($this->nonce),
            'mac' => bin2hex($this->mac),
        ];
    }

    /** @param array<mixed> $kept as `toArray` made it, or a row of the table with nonce and mac in hex */
    public static function fromArray(array $kept): self
    {
        $text = static fn (string $name): string => is_scalar($kept[$name] ?? null) ? (string) $kept[$name] : '';
        return new self(
            new SwitchKey($text('kind'), $text('scope_kind'), (int) $text('scope_id'), $text('target')),
            $text('is_on') === '1',
            (int) $text('number'),
            (int) $text('expires_at'),
            $text('detail'),
            $text('run_id'),
            (int) $text('changed_at'),
            (string) @hex2bin($text('nonce')),
            (string) @hex2bin($text('mac')),
        );
    }
}
