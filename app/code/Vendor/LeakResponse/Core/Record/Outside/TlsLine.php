<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** Port: a line to a place outside that is written to and never answers. */
interface TlsLine
{
    /** @throws UnableToAnchor when the bytes did not leave, or the other side hung up on them */
    public function send(AnchorPlace $place, string $bytes): void;
}
