<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use SodiumException;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\Secrets;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/** The key that signs manifests and what was accepted since: Ed25519, its seed the secret `integrity`, in no database. */
class IntegrityKey
{
    private const NAME = 'leakresponse-integrity';

    public function __construct(private readonly Secrets $secrets)
    {
    }

    public function signNote(string $text): string
    {
        return SignedNote::sign($text, self::NAME, sodium_crypto_sign_secretkey($this->pair()));
    }

    public function isSignedNote(string $note): bool
    {
        return SignedNote::open($note, self::NAME, sodium_crypto_sign_publickey($this->pair())) !== null;
    }

    /** @param list<string|int> $fields what a row says */
    public function sign(array $fields): string
    {
        return sodium_crypto_sign_detached(self::message($fields), sodium_crypto_sign_secretkey($this->pair()));
    }

    /** @param list<string|int> $fields */
    public function isSigned(array $fields, string $signature): bool
    {
        try {
            return $signature !== ''
                && sodium_crypto_sign_verify_detached($signature, self::message($fields), sodium_crypto_sign_publickey($this->pair()));
        } catch (SodiumException) {
            return false;
        }
    }

    /** @param list<string|int> $fields */
    private static function message(array $fields): string
    {
        return "leakresponse-integrity-row\n" . json_encode($fields, JSON_THROW_ON_ERROR);
    }

    /** @return non-empty-string */
    private function pair(): string
    {
        $seed = $this->secrets->secret('integrity');
        return $seed === '' ? throw UnableToReadSecret::becauseItIsDamaged('integrity') : sodium_crypto_sign_seed_keypair($seed);
    }
}
