<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use DateTimeImmutable;
use DateTimeZone;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * What a time-stamp authority answered (RFC 3161 section 2.4.2). Reading one finds out whether it answers our request; whether the
 * authority is to be believed is TimestampTrust's question, and finally the verifier's on another host.
 */
class TimestampReply
{
    private const SIGNED_DATA = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
    private const TST_INFO = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04";

    private function __construct(
        /** the time-stamp token (CMS SignedData), exact bytes */
        public readonly string $token,
        /** microseconds since 1970 */
        public readonly int $at,
    ) {
    }

    /** @throws UnableToAnchor when it refuses, cannot be read, or answers something else */
    public static function read(string $reply, TimestampRequest $request): self
    {
        $parts = DerValue::of($reply)->inside();
        $status = ($parts[0] ?? null)?->at(0, 0x02)->unsigned() ?? throw UnableToAnchor::becauseTheAnswerIsDamaged();
        // 0 granted, 1 granted with changes.
        if ($status !== '' && $status !== "\1") {
            throw UnableToAnchor::becauseItWasRefused(ord($status[0]));
        }
        $token = $parts[1] ?? throw UnableToAnchor::becauseTheAnswerIsDamaged();
        $info = self::info($token);
        $imprint = $info->at(2, 0x30);
        $isOurs = $imprint->at(0, 0x30)->at(0, 0x06)->content === TimestampRequest::SHA256
            && hash_equals($request->imprint(), $imprint->at(1, 0x04)->content);
        if (!$isOurs) {
            throw UnableToAnchor::becauseAnotherCheckpointWasStamped();
        }
        if (self::nonce($info) !== $request->nonce()) {
            throw UnableToAnchor::becauseTheAnswerIsNotToThisRequest();
        }
        return new self($token->bytes, self::instant($info->at(4, 0x18)->content));
    }

    /** The TSTInfo inside the token. @throws UnableToAnchor */
    private static function info(DerValue $token): DerValue
    {
        if ($token->at(0, 0x06)->content !== self::SIGNED_DATA) {
            throw UnableToAnchor::becauseTheAnswerIsDamaged();
        }
        $held = $token->at(1, 0xa0)->at(0, 0x30)->at(2, 0x30);
        if ($held->at(0, 0x06)->content !== self::TST_INFO) {
            throw UnableToAnchor::becauseTheAnswerIsDamaged();
        }
        return DerValue::of($held->at(1, 0xa0)->at(0, 0x04)->content);
    }

    private static function nonce(DerValue $info): string
    {
        // Behind the time stand accuracy, ordering, nonce, tsa, extensions, each only where there is one.
        foreach (array_slice($info->inside(), 5) as $value) {
            if ($value->tag === 0x02) {
                return $value->unsigned();
            }
        }
        return '';
    }

    /** GeneralizedTime as RFC 3161 allows it: UTC, seconds, a fraction without trailing zeros. @throws UnableToAnchor */
    private static function instant(string $text): int
    {
        if (preg_match('/^(\d{14})(?:\.(\d{0,5}[1-9]))?Z$/D', $text, $part) !== 1) {
            throw UnableToAnchor::becauseTheAnswerIsDamaged();
        }
        $utc = new DateTimeZone('UTC');
        $at = DateTimeImmutable::createFromFormat('!YmdHis.u', $part[1] . '.' . ($part[2] ?? '0'), $utc);
        return $at === false ? throw UnableToAnchor::becauseTheAnswerIsDamaged() : Instant::micros($at);
    }
}
