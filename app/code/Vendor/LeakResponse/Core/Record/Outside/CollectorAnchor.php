<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Hands the checkpoint to a collector over HTTPS, by preference one that can only add. It gets the root and the signed note: no entry,
 * no person. A status of 200 to 299 means that it has it.
 */
class CollectorAnchor implements Anchor
{
    private const LONGEST = 65536;
    private const LONGEST_TOKEN = 8192;

    public function __construct(private readonly Outbound $outbound, private readonly Clock $clock)
    {
    }

    public function kind(): string
    {
        return 'https';
    }

    public function leave(RootDigest $root, AnchorPlace $place): AnchorReceipt
    {
        $this->outbound->post(new OutboundLetter(
            $place,
            ['https'],
            CanonicalJson::encode($root->told()),
            [
                'Content-Type: application/json',
                'Accept: application/json',
                // The same checkpoint again is no second one.
                'Idempotency-Key: ' . hash('sha256', SignedNote::text($root->note)),
                ...$this->authorization($place),
            ],
            self::LONGEST,
        ));
        return new AnchorReceipt('acknowledged', Instant::micros($this->clock->now()));
    }

    /** @return list<string> @throws UnableToAnchor when the file cannot be read */
    private function authorization(AnchorPlace $place): array
    {
        if ($place->tokenFile === '') {
            return [];
        }
        $token = trim((string) @file_get_contents($place->tokenFile, false, null, 0, self::LONGEST_TOKEN));
        return preg_match('/^[\x21-\x7e]+$/D', $token) === 1
            ? ["Authorization: Bearer {$token}"]
            : throw UnableToAnchor::becauseASettingIsWrong($place->name, 'token_file');
    }
}
