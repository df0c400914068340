<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Secrets;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/** The key that signs checkpoints: Ed25519, its seed the secret `ledger`. */
class LedgerKey
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    public function sign(Checkpoint $checkpoint): string
    {
        return SignedNote::sign($checkpoint->text(), $checkpoint->origin, sodium_crypto_sign_secretkey($this->pair()));
    }

    /** What the key says about entries that are let go: a signed note too, but no checkpoint. */
    public function state(PruningStatement $what): string
    {
        return SignedNote::sign($what->text(), $what->origin, sodium_crypto_sign_secretkey($this->pair()));
    }

    /** @throws UnableToReadLedger when the note was not signed by this key */
    public function open(string $note): Checkpoint
    {
        $checkpoint = Checkpoint::parse(SignedNote::text($note));
        return SignedNote::open($note, $checkpoint->origin, $this->publicKey()) !== null
            ? $checkpoint
            : throw UnableToReadLedger::becauseTheNoteIsDamaged();
    }

    public function verifierKey(string $origin): string
    {
        return SignedNote::verifierKey($origin, $this->publicKey());
    }

    /** First 16 hex digits of SHA-256 of the public key. */
    public function fingerprint(): string
    {
        return substr(hash('sha256', $this->publicKey()), 0, 16);
    }

    private function publicKey(): string
    {
        return sodium_crypto_sign_publickey($this->pair());
    }

    /** @return non-empty-string */
    private function pair(): string
    {
        $seed = $this->secrets->secret('ledger');
        return $seed === '' ? throw UnableToReadSecret::becauseItIsDamaged('ledger') : sodium_crypto_sign_seed_keypair($seed);
    }
}
