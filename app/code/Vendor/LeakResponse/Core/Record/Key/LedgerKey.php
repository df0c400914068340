<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Keeping\PruningStatement;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/** The key that signs checkpoints, whoever holds it, and the keys before it. */
class LedgerKey
{
    public function __construct(private readonly LedgerSigners $signers)
    {
    }

    /** @throws UnableToSeal */
    public function sign(Checkpoint $checkpoint): string
    {
        $signer = $this->signerOf($checkpoint->origin);
        $text = $checkpoint->text();
        return SignedNote::assemble($text, $checkpoint->origin, $signer->publicKey(), $signer->sign($text));
    }

    /**
     * What the key of now says about entries that are let go: a signed note too, but no checkpoint.
     *
     * @throws UnableToSeal
     */
    public function state(PruningStatement $what): string
    {
        $signer = $this->signerOf($what->origin);
        $text = $what->text();
        return SignedNote::assemble($text, $what->origin, $signer->publicKey(), $signer->sign($text));
    }

    /** Was this note signed by the key that the ledger was last handed to? @throws UnableToSeal */
    public function isOfNow(string $note, string $origin): bool
    {
        return SignedNote::open($note, $origin, $this->signerOf($origin)->publicKey()) !== null;
    }

    /** @throws UnableToReadLedger when the note was signed by no key that signed this ledger of late */
    public function open(string $note): Checkpoint
    {
        $checkpoint = Checkpoint::parse(SignedNote::text($note));
        $history = $this->historyOf($checkpoint->origin);
        $isOurs = $history === null
            ? SignedNote::open($note, $checkpoint->origin, $this->signers->first()->publicKey()) !== null
            : $history->knows($note);
        return $isOurs ? $checkpoint : throw UnableToReadLedger::becauseTheNoteIsDamaged();
    }

    /** Of the first key, which outsiders pin for good: the ledger itself leads from it to the current one. @throws UnableToSeal */
    public function verifierKey(string $origin): string
    {
        return $this->historyOf($origin)->first ?? SignedNote::verifierKey($origin, $this->signers->first()->publicKey());
    }

    /** First 16 hex digits of SHA-256 of the first public key. @throws UnableToSeal */
    public function fingerprint(): string
    {
        $history = $this->signers->history();
        $public = $history === null ? $this->signers->first()->publicKey() : SignedNote::publicKey($history->first, $history->origin);
        return substr(hash('sha256', (string) $public), 0, 16);
    }

    /** A, B or C: whose hands the key is in (design.md section 4). */
    public function custody(): string
    {
        return $this->signers->history()->custody ?? $this->signers->first()->custody();
    }

    private function signerOf(string $origin): Signer
    {
        $history = $this->historyOf($origin);
        return $history === null ? $this->signers->first() : $this->signers->current($history);
    }

    /** Another ledger in the same folder, put there by hand, has a chain of its own. */
    private function historyOf(string $origin): ?KeyHistory
    {
        $history = $this->signers->history();
        return $history?->origin === $origin ? $history : null;
    }
}
