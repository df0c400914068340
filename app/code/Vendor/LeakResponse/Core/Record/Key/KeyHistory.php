<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\SignedNote;

/** Which keys a ledger was handed to. The whole chain stands in the ledger; this is its two ends, beside the keys. */
class KeyHistory
{
    /** Notes of checkpoints may be some rotations old: two days of them. */
    private const RECENT = 48;

    /** @param non-empty-list<string> $recent C2SP verifier keys, the current one first */
    public function __construct(
        public readonly string $origin,
        /** what outsiders pin: C2SP verifier key of the first key */
        public readonly string $first,
        public readonly array $recent,
        public readonly int $generation,
        public readonly string $custody,
        /** seconds since 1970: when the current key took over */
        public readonly int $since,
        /** user that seals, -1 where that is unknown */
        public readonly int $user,
    ) {
    }

    public static function begin(string $origin, Signer $signer, int $now): self
    {
        $vkey = SignedNote::verifierKey($origin, $signer->publicKey());
        return new self($origin, $vkey, [$vkey], 1, $signer->custody(), $now, self::me());
    }

    public function isCurrent(Signer $signer): bool
    {
        return SignedNote::verifierKey($this->origin, $signer->publicKey()) === $this->recent[0];
    }

    public function followedBy(KeyStatement $next, int $now): self
    {
        $recent = array_slice([$next->vkey, ...$this->recent], 0, self::RECENT);
        return new self($this->origin, $this->first, $recent, $next->generation, $next->custody, $now, self::me());
    }

    /** Does this note of the ledger's entry $index hand the ledger on from our current key? */
    public function accepts(string $note, int $index): ?KeyStatement
    {
        $next = KeyStatement::parse($note);
        $isNext = $next !== null && $next->origin === $this->origin && $next->generation === $this->generation + 1
            && $next->size === $index && $this->isSignedBy($note, $this->recent[0]);
        return $isNext ? $next : null;
    }

    /** Is the note signed by a key that signed of late? */
    public function knows(string $note): bool
    {
        foreach ($this->recent as $vkey) {
            if ($this->isSignedBy($note, $vkey)) {
                return true;
            }
        }
        return false;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'origin' => $this->origin,
            'first' => $this->first,
            'recent' => $this->recent,
            'generation' => $this->generation,
            'custody' => $this->custody,
            'since' => $this->since,
            'user' => $this->user,
        ];
    }

    /** @param array<mixed> $kept @return self|null null when these are no words of ours */
    public static function fromArray(array $kept): ?self
    {
        [$origin, $first, $custody] = [$kept['origin'] ?? null, $kept['first'] ?? null, $kept['custody'] ?? ''];
        $recent = $kept['recent'] ?? null;
        $keys = is_array($recent) ? array_values(array_filter($recent, is_string(...))) : [];
        if (!is_string($origin) || !is_string($first) || $keys === [] || !in_array($custody, ['A', 'B', 'C'], true)) {
            return null;
        }
        $numbers = array_map(static fn (mixed $number): int => is_int($number) ? $number : 0, [
            $kept['generation'] ?? 1, $kept['since'] ?? 0, $kept['user'] ?? -1,
        ]);
        return new self($origin, $first, $keys, $numbers[0], $custody, $numbers[1], $numbers[2]);
    }

    private function isSignedBy(string $note, string $vkey): bool
    {
        $public = SignedNote::publicKey($vkey, $this->origin);
        return $public !== null && SignedNote::open($note, $this->origin, $public) !== null;
    }

    private static function me(): int
    {
        return function_exists('posix_geteuid') ? posix_geteuid() : -1;
    }
}
