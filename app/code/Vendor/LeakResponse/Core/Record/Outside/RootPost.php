<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** Port: brings a root to a person outside the shop. */
interface RootPost
{
    /**
     * Addresses of the two named people; fewer where they are not set. Never recorded, only counted.
     *
     * @return list<string>
     */
    public function people(): array;

    /**
     * @param bool $isFirst the first mail this person gets for this key: the set-up confirmation
     * @return bool false when it could not be handed over
     */
    public function send(string $address, RootDigest $root, bool $isFirst): bool;
}
