<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Shared\Instant;

/** What leaves the host of the newest checkpoint: enough to recognise a ledger that was rewritten later. No entry, no person. */
class RootDigest
{
    public function __construct(
        public readonly string $origin,
        public readonly int $size,
        /** base64, as it stands in the note */
        public readonly string $root,
        /** the signed note, exact bytes */
        public readonly string $note,
        /** C2SP verifier key */
        public readonly string $vkey,
        public readonly string $fingerprint,
        /** microseconds since 1970 */
        public readonly int $signedAt,
    ) {
    }

    /** @return array<string, mixed> what collectors are told, in the form of canonical JSON */
    public function told(): array
    {
        return [
            'fingerprint' => $this->fingerprint,
            'note' => $this->note,
            'origin' => $this->origin,
            'root' => $this->root,
            'signed_at' => Instant::text($this->signedAt),
            'size' => (string) $this->size,
            'type' => 'leakresponse.checkpoint',
            'vkey' => $this->vkey,
        ];
    }

    /** @return string differs for another ledger key, so that a new key is told as at set-up */
    public function identity(): string
    {
        return hash('sha256', $this->vkey);
    }
}
