<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/** Signs with a seed that this process can read. */
class SeedSigner implements Signer
{
    /** @param non-empty-string $seed 32 bytes */
    public function __construct(private readonly string $seed, private readonly string $custody)
    {
    }

    /** @throws UnableToSeal when the bytes are no seed */
    public static function of(?string $seed, string $custody): self
    {
        return $seed !== null && strlen($seed) === SODIUM_CRYPTO_SIGN_SEEDBYTES && trim($seed, "\0") !== ''
            ? new self($seed, $custody)
            : throw UnableToSign::becauseTheSignerDoesNotSign('its key is missing or not 32 bytes long.');
    }

    public function custody(): string
    {
        return $this->custody;
    }

    public function publicKey(): string
    {
        return sodium_crypto_sign_publickey(sodium_crypto_sign_seed_keypair($this->seed));
    }

    public function sign(string $text): string
    {
        return sodium_crypto_sign_detached($text, sodium_crypto_sign_secretkey(sodium_crypto_sign_seed_keypair($this->seed)));
    }
}
