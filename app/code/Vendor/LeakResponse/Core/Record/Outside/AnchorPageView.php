<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Api\Data\AnchorInterface;
use Vendor\LeakResponse\Api\Data\AnchorPageInterface;

/** A run of anchors. */
class AnchorPageView implements AnchorPageInterface
{
    /** @param list<AnchorInterface> $anchors */
    public function __construct(private readonly array $anchors, private readonly ?string $next)
    {
    }

    /** @return list<AnchorInterface> */
    public function getAnchors(): array
    {
        return $this->anchors;
    }

    public function getNext(): ?string
    {
        return $this->next;
    }
}
