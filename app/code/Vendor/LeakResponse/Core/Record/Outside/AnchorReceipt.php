<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** What the other side gave back for a checkpoint. */
class AnchorReceipt
{
    /** signed: anybody can check it. acknowledged: the other side said so. sent: nothing came back, as with syslog. */
    public const PROOFS = ['signed', 'acknowledged', 'sent'];

    public function __construct(
        public readonly string $proof,
        /** microseconds since 1970, by the other side's clock where it says so */
        public readonly int $at,
        /** exact bytes of a signed receipt, '' where there is none */
        public readonly string $token = '',
    ) {
    }
}
