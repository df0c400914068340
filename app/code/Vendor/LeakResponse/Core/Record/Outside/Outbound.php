<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** Port: the way out of the shop to an address of the settings, and to no other. */
interface Outbound
{
    /**
     * @return string body of an answer with status 200 to 299
     * @throws UnableToAnchor
     */
    public function post(OutboundLetter $letter): string;
}
