<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/**
 * Who may sign the ledger: the signer that the settings name, or a seed in the key folder.
 *
 * Settings (`leakresponse/signer` in env.php): none, or one of `socket` (path), `command` (list), `environment` (name of a variable
 * that holds the seed in base64), `file` (path of the same); `before`: the settings that held until now, for moving on from them.
 */
class LedgerSigners
{
    public const SEED = 'ledger.key';
    public const NEXT = 'ledger.next.key';
    private const HISTORY = 'ledger.chain';

    /** @param array<mixed> $settings */
    public function __construct(public readonly KeyFiles $files, private readonly array $settings = [])
    {
    }

    /** @return KeyHistory|null null before the ledger was begun, or where it was begun by a version that kept none @throws UnableToSeal */
    public function history(): ?KeyHistory
    {
        $text = $this->files->read(self::HISTORY);
        $kept = $text === null ? null : json_decode($text, true);
        return $text === null
            ? null
            : KeyHistory::fromArray(is_array($kept) ? $kept : []) ?? throw UnableToSign::becauseAKeyFileCannotBeUsed(self::HISTORY);
    }

    /** @throws UnableToSeal */
    public function keep(KeyHistory $history): void
    {
        $flags = JSON_THROW_ON_ERROR | JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES;
        $this->files->put(self::HISTORY, json_encode($history->toArray(), $flags) . "\n");
    }

    /** Signs the first entries of a ledger. @throws UnableToSeal */
    public function first(): Signer
    {
        return $this->configured() ?? $this->made(self::SEED);
    }

    /** Whoever holds the key that the ledger was last handed to. @throws UnableToSeal */
    public function current(KeyHistory $history): Signer
    {
        return $this->holderOf($history->recent[0], $history->origin);
    }

    /** @throws UnableToSeal when no signer that is configured or in the folder holds it */
    public function holderOf(string $vkey, string $origin): Signer
    {
        $before = is_array($this->settings['before'] ?? null) ? $this->named($this->settings['before']) : null;
        foreach ([$this->configured(), $this->seed(self::SEED), $before] as $signer) {
            if ($signer !== null && SignedNote::verifierKey($origin, $signer->publicKey()) === $vkey) {
                return $signer;
            }
        }
        throw UnableToSign::becauseTheKeyIsAnother();
    }

    /**
     * @param bool $isDue whether a key of the folder has signed long enough
     * @return Signer|null whom to hand the ledger to; null when all stays as it is
     * @throws UnableToSeal
     */
    public function successor(KeyHistory $history, bool $isDue): ?Signer
    {
        $configured = $this->configured();
        if ($configured !== null) {
            return $history->isCurrent($configured) ? null : $configured;
        }
        return $isDue || $history->custody !== 'C' ? $this->made(self::NEXT) : null;
    }

    /** Takes away every seed that the ledger was handed on from, and puts the new one in its place. @throws UnableToSeal */
    public function settle(KeyHistory $history): void
    {
        $next = $this->seed(self::NEXT);
        if ($next !== null && $history->isCurrent($next)) {
            $this->files->replace(self::NEXT, self::SEED);
            return;
        }
        $seed = $this->files->read(self::SEED) === null ? null : $this->seed(self::SEED);
        if ($history->custody !== 'C' && $seed !== null && !$history->isCurrent($seed)) {
            $this->files->erase(self::SEED);
        }
    }

    /** May this process read the seed of a signer that should be out of its reach? */
    public function isSeedReadable(): bool
    {
        [$file, $name] = [$this->settings['file'] ?? null, $this->settings['environment'] ?? null];
        return (is_string($file) && is_readable($file)) || (is_string($name) && getenv($name) !== false)
            || is_readable($this->files->path(self::SEED));
    }

    /** May this process ask the signer to sign? */
    public function isSocketOpen(): bool
    {
        $socket = $this->settings['socket'] ?? null;
        return is_string($socket) && is_writable($socket);
    }

    /** @throws UnableToSeal */
    public function seed(string $name): ?Signer
    {
        $seed = $this->files->read($name);
        return $seed === null || trim($seed, "\0") === '' ? null : SeedSigner::of($seed, 'C');
    }

    private function configured(): ?Signer
    {
        return $this->named($this->settings);
    }

    private function made(string $name): Signer
    {
        if ($this->files->read($name) === null) {
            $this->files->make($name, random_bytes(SODIUM_CRYPTO_SIGN_SEEDBYTES));
        }
        return SeedSigner::of($this->files->read($name), 'C');
    }

    /** @param array<mixed> $settings */
    private function named(array $settings): ?Signer
    {
        $text = static fn (string $name): string => is_string($settings[$name] ?? null) ? $settings[$name] : '';
        $command = array_values(array_filter(is_array($settings['command'] ?? null) ? $settings['command'] : [], is_string(...)));
        if ($text('socket') !== '' || $command !== []) {
            return new RemoteSigner($text('socket'), $command);
        }
        if ($text('environment') !== '') {
            return SeedSigner::of(self::decoded((string) getenv($text('environment'))), 'B');
        }
        return $text('file') === '' ? null : SeedSigner::of(self::decoded((string) @file_get_contents($text('file'))), 'B');
    }

    private static function decoded(string $base64): string
    {
        return (string) base64_decode(trim($base64), true);
    }
}
