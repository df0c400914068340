<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One hand-over as a person signed it. Each names the hash of the one before, so that none can be taken out. */
class CustodyRecord
{
    public const TYPE = 'application/vnd.leakresponse.custody+json';
    private const ACTS = ['received', 'handed_over', 'opened', 'copied', 'destroyed'];

    private function __construct(
        public readonly string $payload,
        public readonly string $signature,
        public readonly string $keyId,
        /** SHA-256 of the payload, hex */
        public readonly string $hash,
        public readonly string $package,
        public readonly string $manifest,
        public readonly int $n,
        public readonly string $prev,
        public readonly string $act,
        public readonly string $to,
        public readonly string $reason,
        public readonly string $at,
    ) {
    }

    /** @throws Refusal invalid_field */
    public static function of(string $envelope): self
    {
        $read = Dsse::read($envelope, self::TYPE);
        $told = json_decode($read['payload'], true, 3);
        $told = is_array($told) ? $told : [];
        $text = static fn (string $name, int $longest): string => is_string($told[$name] ?? null) && mb_strlen($told[$name]) <= $longest
            ? $told[$name]
            : throw Refusal::badField('envelope', "The payload of the envelope lacks {$name}.");
        $record = new self(
            $read['payload'],
            $read['signature'],
            $read['keyId'],
            hash('sha256', $read['payload']),
            $text('package', 36),
            $text('manifest', 64),
            is_int($told['n'] ?? null) ? $told['n'] : 0,
            $text('prev', 64),
            $text('act', 16),
            $text('to', 120),
            $text('reason', 500),
            $text('at', 32),
        );
        $isKnown = in_array($record->act, self::ACTS, true) && Instant::parse($record->at) !== null;
        if (!$isKnown || CanonicalJson::encode($told) !== $read['payload']) {
            throw Refusal::badField('envelope', 'The payload of the envelope is no hand-over in canonical JSON.');
        }
        return $record;
    }
}
