<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Refusal;

/** A public key of the age format (age-encryption.org/v1): Bech32 of 32 bytes of X25519 under the prefix `age`. */
class AgeRecipient
{
    private const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
    private const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    private function __construct(
        public readonly string $text,
        /** @var non-empty-string 32 bytes */
        public readonly string $publicKey,
    ) {
    }

    /** @throws Refusal evidence_recipient_wrong (422) */
    public static function of(string $text): self
    {
        $values = self::values($text);
        $bytes = $values === null ? '' : self::bytes(array_slice($values, 0, -6));
        if (strlen($bytes) !== 32 || $bytes === str_repeat("\0", 32)) {
            throw Refusal::unprocessable('evidence_recipient_wrong', 'recipients', 'A recipient in env.php is no age public key (age1…).');
        }
        return new self($text, $bytes);
    }

    /** @return list<int>|null five bits each, checksum included */
    private static function values(string $text): ?array
    {
        if (preg_match('/^age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}$/D', $text) !== 1) {
            return null;
        }
        $values = array_map(
            static fn (string $letter): int => (int) strpos(self::LETTERS, $letter),
            str_split(substr($text, 4))
        );
        // The prefix, spread out as Bech32 asks: high bits, zero, low bits.
        return self::checksum([3, 3, 3, 0, 1, 7, 5, ...$values]) === 1 ? $values : null;
    }

    /** @param list<int> $values */
    private static function checksum(array $values): int
    {
        $sum = 1;
        foreach ($values as $value) {
            $top = $sum >> 25;
            $sum = (($sum & 0x1ffffff) << 5) ^ $value;
            foreach (self::GENERATOR as $bit => $mask) {
                $sum ^= (($top >> $bit) & 1) === 1 ? $mask : 0;
            }
        }
        return $sum;
    }

    /** @param list<int> $values */
    private static function bytes(array $values): string
    {
        [$held, $bits, $bytes] = [0, 0, ''];
        foreach ($values as $value) {
            $held = (($held << 5) | $value) & 0xfff;
            $bits += 5;
            if ($bits >= 8) {
                $bits -= 8;
                $bytes .= chr(($held >> $bits) & 0xff);
            }
        }
        return $bits < 5 && ($held & ((1 << $bits) - 1)) === 0 ? $bytes : '';
    }
}
