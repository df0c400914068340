<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\SignedNote;

/**
 * What the old key signs before it is erased: the entries so far, and the key that signs from here on. So a thief of a later key
 * cannot rewrite what came before that key, not even with every rotation left in its place.
 */
class KeyStatement
{
    public const TYPE = 'ledger.key_rotated';
    private const HEADER = 'leakresponse/key/v1';
    private const LINES = 7;

    public function __construct(
        public readonly string $origin,
        /** 2 for the first successor */
        public readonly int $generation,
        /** entries before the statement, which is also its own index */
        public readonly int $size,
        /** 32 bytes, over those entries */
        public readonly string $root,
        /** of the new key */
        public readonly string $custody,
        /** C2SP verifier key of the new key */
        public readonly string $vkey,
    ) {
    }

    public function text(): string
    {
        return implode("\n", [
            self::HEADER, $this->origin, $this->generation, $this->size, base64_encode($this->root), $this->custody, $this->vkey,
        ]) . "\n";
    }

    /** @return self|null null when the note holds no statement; whether it is signed is another question */
    public static function parse(string $note): ?self
    {
        $lines = explode("\n", SignedNote::text($note));
        $root = (string) base64_decode($lines[4] ?? '', true);
        $isOne = count($lines) === self::LINES + 1 && $lines[0] === self::HEADER && strlen($root) === 32
            && preg_match('/^[1-9][0-9]{0,8} [1-9][0-9]{0,14} [ABC]$/D', "{$lines[2]} {$lines[3]} {$lines[5]}") === 1
            && SignedNote::publicKey($lines[6], $lines[1]) !== null;
        return $isOne ? new self($lines[1], (int) $lines[2], (int) $lines[3], $root, $lines[5], $lines[6]) : null;
    }

    /**
     * Must this entry stay when the contents around it are pruned? The first one names the first key; the others hand the ledger on,
     * or look as if they did. Verifiers ask the same of the last bytes of a fact.
     */
    public static function mustStay(int $index, string $entry): bool
    {
        $end = self::TYPE . '","v":1,"writer":"';
        return $index === 0 || substr($entry, -strlen($end) - 34, strlen($end)) === $end;
    }

    /** @return string|null the note in a sealed fact of our type */
    public static function noteIn(string $entry): ?string
    {
        if (!str_contains($entry, '"type":"' . self::TYPE . '","v":1,')) {
            return null;
        }
        $fact = json_decode($entry, true);
        $data = is_array($fact) && ($fact['type'] ?? null) === self::TYPE ? $fact['data'] ?? null : null;
        return is_array($data) && is_string($data['note'] ?? null) ? $data['note'] : null;
    }
}
