<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/**
 * Reads DER (ITU-T X.690) from an untrusted source: definite lengths in their shortest form, tags of one byte, nothing behind the end.
 */
class DerValue
{
    private function __construct(
        public readonly int $tag,
        public readonly string $content,
        /** with tag and length, exact */
        public readonly string $bytes,
    ) {
    }

    /** @throws UnableToAnchor when the bytes are not exactly one value */
    public static function of(string $bytes): self
    {
        $values = self::all($bytes);
        return count($values) === 1 ? $values[0] : throw UnableToAnchor::becauseTheAnswerIsDamaged();
    }

    /**
     * @return list<self> the values inside, of whatever holds values
     * @throws UnableToAnchor
     */
    public function inside(): array
    {
        return self::all($this->content);
    }

    /**
     * @return self the value inside at this place, which must have this tag
     * @throws UnableToAnchor
     */
    public function at(int $place, int $tag): self
    {
        $value = $this->inside()[$place] ?? null;
        return $value !== null && $value->tag === $tag ? $value : throw UnableToAnchor::becauseTheAnswerIsDamaged();
    }

    /** An INTEGER that is not negative, without leading zeros: fit to compare. */
    public function unsigned(): string
    {
        return ltrim($this->content, "\0");
    }

    /**
     * @return list<self>
     * @throws UnableToAnchor
     */
    private static function all(string $bytes): array
    {
        $values = [];
        for ($at = 0, $end = strlen($bytes); $at < $end; $at += strlen($values[count($values) - 1]->bytes)) {
            $values[] = self::read(substr($bytes, $at));
        }
        return $values;
    }

    /** @throws UnableToAnchor */
    private static function read(string $bytes): self
    {
        $first = ord($bytes[1] ?? "\xff");
        $more = $first < 0x80 ? 0 : $first & 0x7f;
        $isShort = $first < 0x80 || ($more >= 1 && $more <= 4 && strlen($bytes) >= 2 + $more);
        if ((ord($bytes[0]) & 0x1f) === 0x1f || !$isShort) {
            throw UnableToAnchor::becauseTheAnswerIsDamaged();
        }
        $length = $more === 0 ? $first : (int) hexdec(bin2hex(substr($bytes, 2, $more)));
        $isShortest = $more === 0 || ($length >= 0x80 && $bytes[2] !== "\0");
        if (!$isShortest || strlen($bytes) < 2 + $more + $length) {
            throw UnableToAnchor::becauseTheAnswerIsDamaged();
        }
        return new self(ord($bytes[0]), substr($bytes, 2 + $more, $length), substr($bytes, 0, 2 + $more + $length));
    }
}
