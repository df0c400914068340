<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A run of anchors, the oldest first.
 *
 * @api
 */
interface AnchorPageInterface
{
    /**
     * The anchors.
     *
     * @return \Vendor\LeakResponse\Api\Data\AnchorInterface[]
     */
    public function getAnchors(): array;

    /**
     * Where to go on; null at the end.
     *
     * @return string|null
     */
    public function getNext(): ?string;
}
