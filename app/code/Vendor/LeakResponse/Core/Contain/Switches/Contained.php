<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

/** What is contained now and which acts have not ended. */
class Contained
{
    /**
     * @param list<ContainedThing> $things
     * @param bool $isWhole false when the database did not answer: there may be more than is listed
     */
    public function __construct(public readonly array $things, public readonly bool $isWhole)
    {
    }

    public function isQuiet(): bool
    {
        return $this->isWhole && $this->things === [];
    }

    /** @return int acts of an incident that hold or have not ended */
    public function countOf(int $incidentId): int
    {
        return count(array_filter(
            $this->things,
            static fn (ContainedThing $thing): bool => $thing->incidentId === $incidentId
        ));
    }
}
