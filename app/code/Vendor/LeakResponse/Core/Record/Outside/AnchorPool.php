<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use InvalidArgumentException;

/** The ways to leave a checkpoint outside, by kind. Extending is one class and one item. */
class AnchorPool
{
    /** @var array<string, Anchor> */
    private array $anchors = [];

    /** @param array<Anchor> $anchors */
    public function __construct(array $anchors)
    {
        foreach ($anchors as $anchor) {
            if (isset($this->anchors[$anchor->kind()])) {
                throw new InvalidArgumentException("Two anchors have the kind {$anchor->kind()}.");
            }
            $this->anchors[$anchor->kind()] = $anchor;
        }
    }

    /** @throws UnableToAnchor when no anchor is of this kind */
    public function for(AnchorPlace $place): Anchor
    {
        return $this->anchors[$place->kind] ?? throw UnableToAnchor::becauseASettingIsWrong($place->name, 'kind');
    }
}
