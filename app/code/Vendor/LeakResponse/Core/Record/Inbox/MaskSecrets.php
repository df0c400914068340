<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

/**
 * Takes out of a fact what must never stand in the ledger, before it is kept anywhere: passwords, tokens, card numbers, mail
 * addresses. Callers give ids and codes; this is the net under them, so it would rather take too much.
 */
class MaskSecrets
{
    /** Names whose text is a secret whatever it looks like. A hash of one (`token_hash`) is none. */
    private const NAMES = '/(?:^|[_.-])(?:passw(?:or)?d|passwd|passphrase|pwd|pass|secret|token|bearer|authorization|cookie|session_id|sid'
        . '|api_?key|private_?key|cvv2?|cvc2?|cid|pan|card_?number|cc_?number|iban|pin|otp)(?:_id)?$/i';

    /**
     * @param array<mixed> $data
     * @return array<mixed>
     */
    public static function in(array $data): array
    {
        $kept = [];
        foreach ($data as $name => $value) {
            // A name can be what somebody typed, too.
            $kept[is_string($name) ? MaskTexts::in($name) : $name] = match (true) {
                is_array($value) => self::in($value),
                is_string($value) => self::isSecretName((string) $name) && $value !== '' ? '[masked]' : MaskTexts::in($value),
                is_int($value) && MaskCards::isCard((string) $value) => '[masked:card]',
                default => $value,
            };
        }
        return $kept;
    }

    private static function isSecretName(string $name): bool
    {
        return preg_match(self::NAMES, (string) preg_replace('/(?<=[a-z0-9])(?=[A-Z])/', '_', $name)) === 1;
    }
}
