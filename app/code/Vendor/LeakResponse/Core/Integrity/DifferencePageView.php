<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\DifferenceInterface;
use Vendor\LeakResponse\Api\Data\DifferencePageInterface;

/** A run of differences. */
class DifferencePageView implements DifferencePageInterface
{
    /** @param list<DifferenceInterface> $differences */
    public function __construct(private readonly array $differences, private readonly ?int $next)
    {
    }

    /** @return list<DifferenceInterface> */
    public function getDifferences(): array
    {
        return $this->differences;
    }

    public function getNext(): ?int
    {
        return $this->next;
    }
}
