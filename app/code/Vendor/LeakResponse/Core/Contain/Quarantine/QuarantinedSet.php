<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

/** Everything of one kind that is in quarantine for one store view. */
class QuarantinedSet
{
    /**
     * @param list<int> $ids
     * @param array<string, int> $names by SKU or identifier: the greatest number that existed when the act began
     */
    public function __construct(public readonly array $ids, public readonly array $names)
    {
    }

    public function isEmpty(): bool
    {
        return $this->ids === [];
    }

    /** @param string $name SKU or identifier; empty where there is none */
    public function has(int $id, string $name = ''): bool
    {
        // What was deleted and made anew, by an import for example, has another number and the same name.
        return in_array($id, $this->ids, true) || ($name !== '' && isset($this->names[$name]) && $id > $this->names[$name]);
    }

    /** @param list<int> $path numbers of a category and of all above it */
    public function hasOneOf(array $path): bool
    {
        return array_intersect($this->ids, $path) !== [];
    }
}
