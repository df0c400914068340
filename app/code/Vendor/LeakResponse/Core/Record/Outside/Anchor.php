<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** Port: one way to leave a checkpoint with somebody outside. Third parties add theirs to `AnchorPool`; it holds no state. */
interface Anchor
{
    /** rfc3161, https, syslog … : the `kind` of a place in the settings */
    public function kind(): string;

    /**
     * @return AnchorReceipt what the other side gave back
     * @throws UnableToAnchor when nothing shows that the other side has it
     */
    public function leave(RootDigest $root, AnchorPlace $place): AnchorReceipt;
}
