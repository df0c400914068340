<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;

/** A time-stamp authority signs that the checkpoint existed (RFC 3161). It sees a hash and nothing else. */
class TimestampAnchor implements Anchor
{
    private const APART = 600_000_000;
    private const LONGEST = 65536;

    public function __construct(
        private readonly Outbound $outbound,
        private readonly TimestampTrust $trust,
        private readonly Identifiers $identifiers,
        private readonly Clock $clock,
    ) {
    }

    public function kind(): string
    {
        return 'rfc3161';
    }

    public function leave(RootDigest $root, AnchorPlace $place): AnchorReceipt
    {
        $request = new TimestampRequest(SignedNote::text($root->note), $this->identifiers->bytes(16));
        // Plain http is common here and does no harm: a reply is signed, and what is asked is no secret.
        $answer = $this->outbound->post(new OutboundLetter(
            $place,
            ['http', 'https'],
            $request->der(),
            ['Content-Type: application/timestamp-query', 'Accept: application/timestamp-reply'],
            self::LONGEST,
        ));
        $reply = TimestampReply::read($answer, $request);
        if ($place->caFile !== '') {
            $this->trust->check($reply->token, $place->caFile);
        }
        if (abs($reply->at - Instant::micros($this->clock->now())) > self::APART) {
            throw UnableToAnchor::becauseTheClocksDiffer();
        }
        return new AnchorReceipt('signed', $reply->at, $reply->token);
    }
}
